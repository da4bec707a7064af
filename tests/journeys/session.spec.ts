import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { fileOf, fortyNotes, type Told } from './people/forty-notes.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { csvFile, Intake } from './people/intake.ts';
import { Keyboard } from './people/keyboard.ts';
import { List } from './people/list.ts';
import { Participant } from './people/participant.ts';
import { ReportReader } from './people/report-reader.ts';
import { expectWordReport } from './people/word-report.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const buses = 'Buses stop before people do';
const warm = 'There is nowhere warm to sit';
const heard = 'People do not hear back';
const outside = 'Outside is for everybody';

test('a group makes sense of forty notes on four devices, through a lost line and a killed server', async ({
  browser,
}) => {
  const notes: Told[] = fortyNotes();
  const write = (text: string, author: string) => notes.push({ text, theme: '', author, conversation: '' });
  const place = (text: string, theme: string) => {
    const note = notes.find((one) => one.text === text);
    if (note === undefined) throw new Error(`Nobody wrote “${text}”`);
    note.theme = theme;
  };
  const placed = (theme: string) => notes.filter((note) => note.theme === theme).length;

  const { facilitator: olu, ways } = await gather(browser, server, {
    title: 'Second evening',
    question: 'What would make this a good place to grow old?',
  });
  const ann = await joins(browser, ways, 'Ann');
  const phil = await joins(browser, ways, 'Phil', { viewport: { width: 390, height: 844 }, hasTouch: true });
  const kayPage = await (await browser.newContext()).newPage();
  const keys = new Keyboard(kayPage);
  await keys.joins(`${server.url}/j/${ways.code}`, 'Kay');
  const kay = new Participant(kayPage);
  await kay.settlesIn();
  const everybody = [olu, ann, phil, kay];
  const [olusBoard, annsBoard, kaysBoard] = [olu, ann, kay].map(({ page }) => new Board(page)) as [
    Board,
    Board,
    Board,
  ];
  const philsList = new List(phil.page);

  await test.step('forty notes come from a file, and all see them', async () => {
    const intake = new Intake(olu.page);
    await intake.opens();
    await intake.chooses(csvFile('conversations.csv', fileOf(notes)));
    await intake.isPromised('40 notes will be added in 3 themes.');
    await intake.adds();
    await intake.isDone();
    for (const board of [olusBoard, annsBoard]) await board.has(40);
    await keys.presses('0');
    await expect(kaysBoard.notes).toHaveCount(40);
    await expect(philsList.notes).toHaveCount(40);
    for (const { page } of [olu, ann]) await new Participant(page).knowsTheFirstSteps();
  });

  await test.step('everybody adds one', async () => {
    // One after the other: notes that are added in the same moment can lie on one another.
    await olusBoard.adds('The hall could open on Tuesdays');
    await expect(annsBoard.note('The hall could open on Tuesdays')).toBeVisible();
    await annsBoard.adds('My mother counts the steps to the bus');
    await expect(philsList.note('My mother counts the steps to the bus')).toBeVisible();
    await philsList.adds('A warm shop window is where we wait');
    await expect(kaysBoard.notes).toHaveCount(43);
    await keys.adds('The ramp is too steep for my chair');
    write('The hall could open on Tuesdays', 'Olu');
    write('My mother counts the steps to the bus', 'Ann');
    write('A warm shop window is where we wait', 'Phil');
    write('The ramp is too steep for my chair', 'Kay');
    for (const board of [olusBoard, annsBoard]) await board.has(44);
    await expect(philsList.notes).toHaveCount(44);
  });

  await test.step('all cluster at once', async () => {
    await Promise.all([
      olusBoard.dropsNoteOnTheme('The hall could open on Tuesdays', warm),
      annsBoard
        .dropsNoteOnNote('The market has no seats', 'Swings are broken since the spring')
        .then(() => annsBoard.namesTheTheme(outside)),
      philsList.moves('A warm shop window is where we wait', warm),
      keys.movesItTo(buses),
    ]);
    place('The hall could open on Tuesdays', warm);
    place('The market has no seats', outside);
    place('Swings are broken since the spring', outside);
    place('A warm shop window is where we wait', warm);
    place('The ramp is too steep for my chair', buses);
    for (const board of [olusBoard, annsBoard]) {
      await board.showsAll();
      for (const theme of [buses, warm, heard, outside]) {
        await expect(board.theme(theme)).toContainText(`${placed(theme)} notes`);
      }
    }
  });

  await test.step('undo takes back only what one did oneself', async () => {
    await annsBoard.dropsNoteOnTheme('My mother counts the steps to the bus', buses);
    await expect(olusBoard.theme(buses)).toContainText(`${placed(buses) + 1} notes`);
    await olusBoard.dropsNoteOnTheme('The path behind the mill has no light', outside);
    place('The path behind the mill has no light', outside);
    await expect(annsBoard.theme(outside)).toContainText(`${placed(outside)} notes`);
    await ann.undoes();
    await expect(olusBoard.theme(buses)).toContainText(`${placed(buses)} notes`);
    await expect(olusBoard.theme(outside)).toContainText(`${placed(outside)} notes`);
    await ann.redoes();
    place('My mother counts the steps to the bus', buses);
    await expect(olusBoard.theme(buses)).toContainText(`${placed(buses)} notes`);
  });

  await test.step('two write in one note, and their words come together', async () => {
    const before = 'Prams do not fit through the gate';
    const ofPhil = await philsList.writesIn(before);
    await ofPhil.pressSequentially(' today');
    await expect(annsBoard.note(`${before} today`)).toBeVisible();
    await ofPhil.press('Control+Home');
    const ofOlu = await olusBoard.writesIn(before);
    await Promise.all([
      ofOlu.pressSequentially(', or ever', { delay: 20 }),
      ofPhil.pressSequentially('Heard twice: ', { delay: 20 }),
    ]);
    const merged = `Heard twice: ${before} today, or ever`;
    await expect(ofOlu).toHaveText(merged);
    await expect(ofPhil).toHaveText(merged);
    await ofOlu.press('Escape');
    await phil.page.getByRole('button', { name: 'Done' }).click();
    await expect(annsBoard.note(merged)).toBeVisible();
    notes.splice(
      notes.findIndex(({ text }) => text === before),
      1,
      { ...(notes.find(({ text }) => text === before) as Told), text: merged },
    );
  });

  await test.step('one loses the line, works on, and comes back', async () => {
    await phil.page.context().setOffline(true);
    await phil.sees('Offline, kept on this device');
    await philsList.adds('Written in the cellar, without a line', heard);
    await philsList.moves('Nobody checks on us in the heat', heard);
    await annsBoard.adds('Written upstairs meanwhile');
    await ann.sees('Saved');
    await expect(olusBoard.note('Written in the cellar')).toBeHidden();
    await phil.page.context().setOffline(false);
    await phil.sees('Saved');
    write('Written in the cellar, without a line', 'Phil');
    place('Written in the cellar, without a line', heard);
    place('Nobody checks on us in the heat', heard);
    write('Written upstairs meanwhile', 'Ann');
    await expect(philsList.note('Written upstairs meanwhile')).toBeVisible();
    for (const board of [olusBoard, annsBoard]) await board.has(46);
  });

  await test.step('the server is killed and comes back; everybody carries on by themselves', async () => {
    await annsBoard.adds('Written just before the power went');
    await server.kill();
    write('Written just before the power went', 'Ann');
    for (const person of everybody) await person.sees('Offline, kept on this device');
    await olusBoard.adds('Written by candle light');
    await keys.adds('Written while it was dark');
    write('Written by candle light', 'Olu');
    write('Written while it was dark', 'Kay');
    await server.restart();
    for (const person of everybody) await expect(person.line).toHaveText('Saved', { timeout: 20_000 });
    for (const board of [olusBoard, annsBoard]) await board.has(49);
    await expect(philsList.notes).toHaveCount(49);
  });

  const recommendations = [
    { text: 'Run the last bus after the last shift', themes: [buses] },
    { text: 'Open one warm room and say who decided', themes: [warm, heard] },
  ] as const;
  await test.step('two recommendations are written, resting on themes', async () => {
    await olu.recommends(1, recommendations[0]);
    await ann.recommends(2, recommendations[1]);
    await expect(olu.panel('Recommendations')).toContainText(recommendations[1].text);
    for (const person of [olu, ann]) await person.closesPanel('Recommendations');
  });

  await test.step('all four see the same board', async () => {
    await keys.opensTheList();
    const expected = [...Map.groupBy(notes, ({ theme }) => theme || 'Not placed yet')]
      .map(([theme, members]) => ({ theme, notes: members.map(({ text }) => text).sort() }))
      .sort((a, b) => a.theme.localeCompare(b.theme));
    const [first] = await Promise.all(
      everybody.map(async ({ page }) => {
        const list = new List(page);
        if (page !== kayPage) await list.opens();
        await expect(list.notes).toHaveCount(notes.length);
        return list.shown();
      }),
    );
    for (const { page } of everybody) expect(await new List(page).shown()).toEqual(first);
    const shown = first?.map(({ theme, notes: texts }) => ({ theme, notes: [...texts].sort() }));
    expect(shown?.sort((a, b) => a.theme.localeCompare(b.theme))).toEqual(expected);
  });

  await test.step('the Word report holds it all, with the right counts', async () => {
    const report = new ReportReader(olu.page);
    await report.opens();
    const file = await report.downloads('Download the Word report');
    await expectWordReport(file, { notes, recommendations, joined: 4 });
  });
});
