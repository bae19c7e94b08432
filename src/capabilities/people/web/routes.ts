import type { Feed } from '../../../platform/web/feed.ts';
import { type Route, change, look, withFile } from '../../../platform/web/route.ts';
import * as beginStandIn from './begin-stand-in.page.ts';
import * as closePost from './close-post.page.ts';
import * as closeTeam from './close-team.page.ts';
import * as editPost from './edit-post.page.ts';
import * as editTeam from './edit-team.page.ts';
import * as endStandIn from './end-stand-in.page.ts';
import * as feeds from './feeds.page.ts';
import * as importPeople from './import-people.page.ts';
import * as join from './join.page.ts';
import type { PeopleHouse } from './keeping.ts';
import * as leave from './leave-person.page.ts';
import * as move from './move-person.page.ts';
import * as myTeam from './my-team.page.ts';
import * as organisation from './organisation.page.ts';
import * as list from './people-list.page.ts';
import * as details from './person-details.page.ts';
import * as person from './person.page.ts';
import * as post from './post.page.ts';
import { planRoutes } from './plan-routes.ts';
import { scimFeed } from './scim.ts';
import * as team from './team.page.ts';

const placeFields = ['post', 'from', 'until', 'share'];
const postFields = ['title', 'roleOfPost', 'team', 'reportsTo', 'from'];

/** What another system may call, to keep people here by itself. */
export const peopleFeeds = (settled: PeopleHouse['settled']): Feed[] => [scimFeed(settled)];

export function peopleRoutes(house: PeopleHouse): Route[] {
  return [
    look('/people', 'see-people', (visit) => organisation.show(visit, house)),
    look('/people/list', 'see-people', (visit) => list.show(visit, house)),
    look('/my-team', 'see-people', myTeam.show),
    look('/people/person/:id', 'see-people', (visit) => person.show(visit, house)),
    look('/people/team/:id', 'see-people', (visit) => team.show(visit, house)),
    look('/people/post/:id', 'see-people', (visit) => post.show(visit, house)),
    ...aboutPeople(house), ...aboutStructure(house), ...planRoutes(house),
    look('/people/feeds', 'keep-people', feeds.show),
    change('/people/feeds', 'keep-people', ['name', 'secret'], feeds.submit),
    change('/people/feeds/:id/end', 'keep-people', [], feeds.end),
    look('/people/import', 'keep-people', importPeople.show),
    look('/people/import/example', 'keep-people', importPeople.example),
    withFile('document', change('/people/import', 'keep-people', ['text', 'from', 'step'], (visit) => importPeople.submit(visit, house))),
  ];
}

function aboutPeople(house: PeopleHouse): Route[] {
  return [
    look('/people/join', 'keep-people', join.show),
    change('/people/join', 'keep-people', ['name', 'staffNumber', 'email', ...placeFields], (visit) => join.submit(visit, house)),
    look('/people/person/:id/move', 'keep-people', move.show),
    change('/people/person/:id/move', 'keep-people', placeFields, (visit) => move.submit(visit, house)),
    look('/people/person/:id/leave', 'keep-people', leave.show),
    change('/people/person/:id/leave', 'keep-people', ['when', 'last'], (visit) => leave.submit(visit, house)),
    look('/people/person/:id/details', 'keep-people', details.show),
    change('/people/person/:id/details', 'keep-people', ['name', 'staffNumber', 'email'], (visit) => details.submit(visit, house)),
    look('/people/person/:id/stand-in', 'keep-people', beginStandIn.show),
    change('/people/person/:id/stand-in', 'keep-people', ['for', 'kind', 'from', 'until'], (visit) => beginStandIn.submit(visit, house)),
    look('/people/stand-in/:id/end', 'keep-people', (visit) => endStandIn.show(visit)),
    change('/people/stand-in/:id/end', 'keep-people', [], (visit) => endStandIn.submit(visit, house)),
  ];
}

function aboutStructure(house: PeopleHouse): Route[] {
  return [
    look('/people/teams/new', 'keep-people', editTeam.showNew),
    change('/people/teams/new', 'keep-people', ['name', 'kind', 'within', 'from'], (visit) => editTeam.submitNew(visit, house)),
    look('/people/team/:id/change', 'keep-people', editTeam.showChange),
    change('/people/team/:id/change', 'keep-people', ['name', 'within', 'from'], (visit) => editTeam.submitChange(visit, house)),
    look('/people/team/:id/close', 'keep-people', closeTeam.show),
    change('/people/team/:id/close', 'keep-people', ['from', 'to', 'carries'], (visit) => closeTeam.submit(visit, house)),
    look('/people/posts/new', 'keep-people', editPost.showNew),
    change('/people/posts/new', 'keep-people', postFields, (visit) => editPost.submitNew(visit, house)),
    look('/people/post/:id/change', 'keep-people', editPost.showChange),
    change('/people/post/:id/change', 'keep-people', postFields, (visit) => editPost.submitChange(visit, house)),
    look('/people/post/:id/close', 'keep-people', closePost.show),
    change('/people/post/:id/close', 'keep-people', ['from'], (visit) => closePost.submit(visit, house)),
  ];
}
