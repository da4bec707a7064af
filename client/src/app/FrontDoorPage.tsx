export function FrontDoorPage() {
  return null;
}
