export function EngagementsPage() {
  return null;
}
