import type { Connection } from '../../../platform/db/connection.ts';
import type { WhoseIs } from '../domain/why-sees.ts';

/** In which teams there is work about a child, whoever asks: for an emergency, and for nothing else. */
export async function findTeamsAbout(db: Connection, child: string): Promise<number[]> {
  return (await db.one<{ teams: number[] }>('select checks.teams_about($1) as teams', [child])).teams;
}

/** Whose a piece of work is, by its number and whoever asks: nothing about the child. */
export async function findWhose(db: Connection, number: number, now: Date): Promise<WhoseIs | null> {
  return db.maybe<WhoseIs>('select author_id as author, team_id as "teamId", restriction, opened from checks.whose($1, $2)', [number, now]);
}

/** Who wrote about a child, for those who keep restrictions and see nothing of it: how much, and how much outside of the restriction. */
export interface AuthorAbout { readonly person: number; readonly name: string; readonly pieces: number; readonly outside: number }

export async function listAuthorsAbout(db: Connection, child: string): Promise<AuthorAbout[]> {
  return db.rows<AuthorAbout>(
    `select a.person_id as person, p.name, a.pieces, a.outside from checks.authors_about($1) a join people.person p on p.id = a.person_id order by p.name`, [child]);
}
