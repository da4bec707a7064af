import type { IntakeRow } from '@heard/shared/intake';
import {
  busStop,
  deafClub,
  type ExampleConversation,
  lunchClub,
  sewingGroup,
  village,
  youngCarers,
} from './conversations.ts';

/** The example's notes: most in themes, some not placed yet, so that there is something to do. */

interface Teller {
  readonly author: string;
  readonly organisation: string;
}

const joan: Teller = { author: 'Joan', organisation: "St Bride's lunch club" };
const dev: Teller = { author: 'Dev', organisation: 'Harrowmere Young Carers' };
const maryam: Teller = { author: 'Maryam', organisation: 'Unity Centre' };
const callum: Teller = { author: 'Callum', organisation: 'Healthwatch volunteers' };
const deafClubTeller: Teller = { author: '', organisation: 'Harrowmere Deaf Club' };
const noName: Teller = { author: '', organisation: '' };

const buses = 'The last bus goes before the day is over';
const appointments = 'Getting an appointment is a job in itself';
const words = 'Nobody told us in a way we could use';
const neighbours = 'People carry each other, and it has a limit';

export const exampleThemes = { buses, appointments, words, neighbours };

function heard(
  from: ExampleConversation,
  teller: Teller,
  theme: string,
  ...notes: readonly string[]
): IntakeRow[] {
  return notes.map((note) => ({ note, theme, ...teller, ...from, tags: [] }));
}

export const exampleNotes: readonly IntakeRow[] = [
  ...heard(
    lunchClub,
    joan,
    buses,
    'The 41 used to go every half hour. Now if you miss it you have lost your morning, so I set off at eight for a ten past eleven.',
    'I can get to the clinic on the bus all right. It is the getting home. Last one back up our hill is twenty past four.',
    'My feet are fine for flat. It is the kerbs by the market and nowhere to sit till the church.',
  ),
  ...heard(
    village,
    callum,
    buses,
    'There is no bus on a Thursday, and Thursday is when they do the blood tests. You could not make it up.',
    'A taxi to the hospital is thirty-four pounds each way. I have cancelled twice this year because of that, and I felt ashamed to say why.',
  ),
  ...heard(
    youngCarers,
    dev,
    buses,
    'I take my mum to the hospital after college, but by the time we are done the bus is finished so we wait for my uncle in the car park.',
    'They gave me a bus pass for school days only. Illness is not only on school days.',
  ),
  ...heard(
    sewingGroup,
    maryam,
    buses,
    'With the double buggy the driver sometimes says no room. Then I walk forty minutes with two children and one of them poorly.',
  ),
  ...heard(
    busStop,
    callum,
    appointments,
    'You ring at eight on the dot and you are number nineteen. When you are number one they have gone.',
    'I start my shift at six. I am not allowed my phone till ten. So who rings at eight for me?',
    'The lady on the desk is kind, I will say that. She has a computer that says no and she has to look you in the face.',
    'They said do it on the app. I have a phone with buttons.',
  ),
  ...heard(
    youngCarers,
    dev,
    appointments,
    'They will not talk to me about my dad because I am sixteen. But it is me who gives him the tablets.',
    'I have missed English every Monday this term because Monday is the only morning they give.',
  ),
  ...heard(
    lunchClub,
    joan,
    appointments,
    'I had four letters for three appointments and two of them for the same day in different towns.',
    'When they ring back it comes up as a private number, and our Sheila does not answer those, on account of the scams.',
  ),
  ...heard(
    deafClub,
    deafClubTeller,
    words,
    'The letter says ring us to ask for an interpreter. I am Deaf. I have kept it to show people.',
    'My daughter is nine and she had to tell me in the surgery what the lump was. That should never be her job.',
    'They shouted my name in the waiting room and I sat there for two hours. A light, or a hand on the shoulder, would have done.',
  ),
  ...heard(
    sewingGroup,
    maryam,
    words,
    'The leaflet was in Arabic. We speak Somali. They were surprised that it is not the same.',
    'I nodded because I did not want to take more of her time. At home I did not know if it was before food or after.',
    'A woman doctor explained it with a drawing on the back of an envelope. I still have the envelope.',
  ),
  ...heard(
    village,
    noName,
    words,
    'I found out about the warm hub in February, from the vicar, when the winter was nearly done.',
    'The council sent a code to scan. I thought it was an advert and put it on the fire.',
  ),
  ...heard(
    village,
    noName,
    neighbours,
    'Pete does the chemist run for eleven of us in his own car. He is eighty-one. Nobody has asked what happens after Pete.',
    'If somebody has not opened their curtains by ten, one of us knocks. That is the health service round here.',
  ),
  ...heard(
    lunchClub,
    joan,
    neighbours,
    'I come for the dinner but really I come so that somebody knows I am still about.',
    'We lost two of our drivers to bad backs, and the insurance form for new ones is fourteen pages.',
  ),
  ...heard(
    sewingGroup,
    maryam,
    neighbours,
    'One of us always goes along with whoever is going to the hospital. We keep a list on the wall by the kettle.',
  ),
  // Not placed yet.
  ...heard(
    busStop,
    callum,
    '',
    'Honestly, the new walk-in on Mill Street is brilliant. I was in and out in half an hour. More of that.',
    'I drive, and I do not see why they would put on more buses that nobody is on. I see them go past empty at night.',
    'They moved the foot clinic to the retail park. Lovely building. You need a car to have feet.',
  ),
  ...heard(
    youngCarers,
    dev,
    '',
    'Nobody asks how I am. They ask how mum is, and I say fine.',
    'It would help if one teacher and one nurse just knew each other by name.',
  ),
  ...heard(
    lunchClub,
    joan,
    '',
    'I would sooner wait three weeks and see the same doctor than see a new one tomorrow and start again.',
    'It is dark by half past four and the path behind the surgery has no light. I go without, in winter.',
  ),
  ...heard(
    sewingGroup,
    maryam,
    '',
    'When my neighbour explained that the health visitor comes to help and not to check on us, I opened the door.',
    'The crèche at the Unity Centre is the only reason I could finish my physio.',
  ),
  ...heard(
    deafClub,
    deafClubTeller,
    '',
    'The optician on Bridge Street learned to sign good morning and which is better, one or two. It took him a week. I tell everybody.',
  ),
  ...heard(
    village,
    noName,
    '',
    'They consulted us in 2019 and again in 2022. I said the same both times. I am happy to say it a third time if somebody writes back.',
  ),
];
