import { call, commands, type Room, type RoomDetails } from '$lib/ipc';
import { line, type Records } from '$lib/parts';

/** A room while it is typed. */
export type RoomDraft = Omit<RoomDetails, 'capacity'> & { capacity: string };

/** A room that is not kept yet. */
export const newRoom = (): Room => ({
	id: '',
	revision: 0,
	reference: '',
	meeting: '',
	name: '',
	capacity: null,
	features: [],
	hybrid: false
});

/** How a card shows rooms and saves them. */
export const roomRecords = (read: (room: Room) => Promise<Room | null>): Records<Room, RoomDraft> => ({
	shown: ({ name, capacity, features, hybrid }) => ({ name, capacity: capacity === null ? '' : String(capacity), features, hybrid }),
	kept(draft, field) {
		if (field === 'name') return line(draft.name) || undefined;
		if (field !== 'capacity') return draft[field];
		const seats = draft.capacity.trim();
		return seats === '' ? null : /^\d{1,4}$/.test(seats) ? Number(seats) : undefined;
	},
	age: (room) => room.revision,
	save(room, changed) {
		const { name, capacity, features, hybrid } = { ...room, ...changed } as Room;
		const details = { name, capacity, features, hybrid };
		return call(room.id ? commands.editRoom(room.id, room.revision, details) : commands.addRoom(details));
	},
	read
});
