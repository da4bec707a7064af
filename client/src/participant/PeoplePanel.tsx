import type { Me, Participant } from '@heard/shared/participant/contract';
import { may, type Role } from '@heard/shared/permission';
import type { Session } from '@heard/shared/session/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { changeRole, listParticipants, removeParticipant } from '../api/participant.ts';
import { moveDoor } from '../api/session.ts';
import { sentenceOfCall } from '../page/call-failure.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useIdsHere } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { MoreIcon } from '../ui/icon/Icon.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { Avatar } from '../ui/person/Avatar.tsx';
import { Panel } from '../ui/surface/Panel.tsx';
import { erasureWording } from '../wording/erasure.ts';
import { peopleWording as words } from '../wording/participant.ts';
import styles from './people.module.css';

interface PeoplePanelProps {
  readonly session: Session;
  /** Something was changed: what is shown of the session must be asked for again. */
  readonly onChanged: () => void;
  readonly onErase: (person: Participant) => void;
  readonly onClose: () => void;
}

/** Who has joined, who is here now; for facilitators, the door, roles and removing. */
export function PeoplePanel({ session, onChanged, onErase, onClose }: PeoplePanelProps) {
  const { me } = session;
  const { data } = useQuery({
    queryKey: ['session', session.id, 'participants'],
    queryFn: () => listParticipants(session.id),
  });
  const [removing, setRemoving] = useState<Participant | null>(null);
  const tell = async (answer: Promise<Answer<unknown>>, said?: string) => {
    const outcome = await answer;
    if (!outcome.ok) showToast(sentenceOfCall(outcome.failure));
    else if (said) showToast(said);
    onChanged();
  };
  const actsIn = (person: Participant): MenuAct[] => [
    ...roleActs(me, person, (who, role, said) => tell(changeRole(session.id, who.id, role), said)),
    ...(person.id === me.id
      ? []
      : [{ id: 'remove', label: words.remove, danger: true, run: () => setRemoving(person) }]),
  ];
  const actsFor = (person: Participant): MenuAct[] => [
    ...(person.removed ? [] : actsIn(person)),
    ...(may(me.role, 'erase words')
      ? [{ id: 'erase', label: erasureWording.erasePerson, danger: true, run: () => onErase(person) }]
      : []),
  ];
  return (
    <Panel title={words.title} onClose={onClose}>
      {may(me.role, 'move door') && (
        <Door open={session.doorOpen} onMove={(open) => void tell(moveDoor(session.id, open))} />
      )}
      {data !== undefined && !data.ok && <FailureBanner failure={data.failure} />}
      {data?.ok && <PeopleList people={data.value} me={me} actsFor={actsFor} />}
      {removing && (
        <RemoveDialog
          person={removing}
          onClose={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null);
            void tell(removeParticipant(session.id, removing.id), words.removed(removing.name));
          }}
        />
      )}
    </Panel>
  );
}

function Door({ open, onMove }: { readonly open: boolean; readonly onMove: (open: boolean) => void }) {
  return (
    <div className={styles.door}>
      <p>{open ? words.doorOpen : words.doorClosed}</p>
      <Button size="small" onClick={() => onMove(!open)}>
        {open ? words.closeDoor : words.openDoor}
      </Button>
    </div>
  );
}

interface PeopleListProps {
  readonly people: readonly Participant[];
  readonly me: Me;
  readonly actsFor: (person: Participant) => MenuAct[];
}

function PeopleList({ people, me, actsFor }: PeopleListProps) {
  const ids = useIdsHere();
  const isHere = ({ id }: Participant) => id === me.id || ids.has(id);
  const inside = people.filter(({ removed }) => !removed);
  const groups = [
    { title: words.here, members: inside.filter(isHere) },
    { title: words.away, members: inside.filter((person) => !isHere(person)) },
    { title: words.gone, members: people.filter(({ removed }) => removed) },
  ].filter(({ members }) => members.length > 0);
  return (
    <>
      <p className={styles.count}>{words.count(inside.length)}</p>
      {groups.map(({ title, members }) => (
        <section key={title}>
          <h3 className={styles.group}>{title}</h3>
          <ul className={styles.people}>
            {members.map((person) => (
              <Person key={person.id} person={person} me={me} acts={actsFor(person)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface PersonProps {
  readonly person: Participant;
  readonly me: Me;
  readonly acts: readonly MenuAct[];
}

function Person({ person, me, acts }: PersonProps) {
  const { name, organisation, colour, removed } = person;
  const role = removed ? '' : words.roles[person.role];
  return (
    <li>
      <Avatar name={name} colour={colour} />
      <span className={styles.who}>
        <span className={styles.name}>
          {name}
          {person.id === me.id && ` (${words.you})`}
        </span>
        <span className={styles.detail}>{[role, organisation].filter(Boolean).join(' · ')}</span>
      </span>
      {may(me.role, 'change roles') && acts.length > 0 && (
        <Menu label={words.actsFor(name)} icon={<MoreIcon />} iconOnly acts={acts} />
      )}
    </li>
  );
}

type ChangeRole = (person: { readonly id: Participant['id'] }, role: Role, said?: string) => Promise<void>;

function roleActs(me: Me, person: Participant, change: ChangeRole): MenuAct[] {
  const acts: (MenuAct & { readonly role: Role })[] = [
    {
      id: 'facilitator',
      role: 'facilitator',
      label: words.makeFacilitator,
      run: () => void change(person, 'facilitator'),
    },
    { id: 'member', role: 'member', label: words.makeMember, run: () => void change(person, 'member') },
    { id: 'viewer', role: 'viewer', label: words.makeViewer, run: () => void change(person, 'viewer') },
  ];
  const others = acts.filter(({ role }) => role !== person.role);
  if (person.id === me.id) return others;
  // One after the other: the session must not be without a facilitator in between.
  const handOver = async () => {
    await change(person, 'facilitator');
    await change(me, 'member', words.handedOver(person.name));
  };
  return [...others, { id: 'hand over', label: words.handOver, run: () => void handOver() }];
}

interface RemoveDialogProps {
  readonly person: Participant;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function RemoveDialog({ person, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      open
      kind="alert"
      title={words.removeTitle(person.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button variant="danger" onClick={onRemove}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeText}</p>
    </Dialog>
  );
}
