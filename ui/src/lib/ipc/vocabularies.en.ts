// Made from src-tauri/crates/words/words/en.ftl; do not edit.
import type { HandlingLabel, ActorRole, Aim, Answer, ChangeKind, ClashLevel, DelegationRole, Format, ItemField, ItemKind, ItemRole, MemberOrder, Mode, PartyKind, PhotoConsent, Role, RoomFeature, RoomField, RunLineKind, Status, ThirdOrder, TourOrder, VersionStatus } from './bindings';

/** What each member of a list is called, in the order in which people choose. */
export const vocabularies = {
	ActorRole: {
		secretariat: "Secretariat",
		note_taker: "Note-taker",
	} satisfies Record<ActorRole, string>,
	Aim: {
		inform: "Inform",
		discuss: "Discuss",
		decide: "Decide",
	} satisfies Record<Aim, string>,
	Answer: {
		invited: "Invited",
		coming: "Coming",
		declined: "Declined",
	} satisfies Record<Answer, string>,
	ChangeKind: {
		new: "New",
		dropped: "Dropped",
		moved: "Moved",
		retimed: "Retimed",
		renumbered: "Renumbered",
		retitled: "Retitled",
		people: "People",
		label_or_rule: "Label or rule",
		text: "Text",
		other: "Other",
	} satisfies Record<ChangeKind, string>,
	ClashLevel: {
		error: "Error",
		warning: "Warning",
		note: "Note",
	} satisfies Record<ClashLevel, string>,
	DelegationRole: {
		head: "Head of delegation",
		member: "Member",
		accompanying: "Accompanying",
		liaison_prosecutor: "Liaison prosecutor",
		observer: "Observer",
	} satisfies Record<DelegationRole, string>,
	Format: {
		in_person: "In person",
		online: "Online",
		hybrid: "Hybrid",
	} satisfies Record<Format, string>,
	ItemField: {
		number: "Number",
		kind: "Kind",
		day: "Day",
		start: "Time",
		duration: "Duration",
		minimum: "Least time",
		actual_start: "Really began",
		actual: "Really took",
		room: "Room",
		online: "Online",
		parallel: "Parallel group",
		title: "Title",
		description: "Description",
		translations: "Translations",
		aims: "Aim",
		purpose: "Purpose",
		questions: "Guiding questions",
		people: "People",
		label: "Label",
		chatham_house: "Chatham House Rule",
		video_link: "Video link",
		tour: "Tour de table",
		papers: "Papers",
		run_sheet: "Run sheet",
		proposed_by: "Proposed by",
	} satisfies Record<ItemField, string>,
	ItemKind: {
		plenary: "Plenary",
		workshop: "Workshop",
		tour_de_table: "Tour de table",
		panel: "Panel",
		break: "Break",
		social: "Social",
		other: "Other",
	} satisfies Record<ItemKind, string>,
	ItemRole: {
		co_chair: "Co-chair",
		moderator: "Moderator",
		speaker: "Speaker",
		panellist: "Panellist",
		rapporteur: "Rapporteur",
		organiser: "Organiser",
	} satisfies Record<ItemRole, string>,
	MemberOrder: {
		eu_protocol: "EU protocol",
		english_alphabetical: "English alphabetical",
		by_code: "By code",
	} satisfies Record<MemberOrder, string>,
	Mode: {
		in_person: "In person",
		online: "Online",
		absent: "Absent",
	} satisfies Record<Mode, string>,
	PartyKind: {
		member_state: "Member States",
		third_country: "Third countries",
		eu_body: "EU bodies",
		international_organisation: "International organisations",
		private: "Private sector",
		civil_society: "Civil society",
	} satisfies Record<PartyKind, string>,
	PhotoConsent: {
		yes: "Yes",
		no: "No",
		not_asked: "Not asked",
	} satisfies Record<PhotoConsent, string>,
	Role: {
		co_chair: "Co-chair",
		moderator: "Moderator",
		speaker: "Speaker",
		rapporteur: "Rapporteur",
		participant: "Participant",
		observer: "Observer",
		secretariat: "Secretariat",
		interpreter: "Interpreter",
		guest: "Guest",
	} satisfies Record<Role, string>,
	RoomFeature: {
		hearing_loop: "Hearing loop",
		step_free: "Step-free access",
		live_captions: "Live captions",
		video: "Video link",
		booths: "Interpreters' booths",
	} satisfies Record<RoomFeature, string>,
	RoomField: {
		name: "Name",
		capacity: "Seats",
		features: "What it offers",
		hybrid: "Can be joined online",
	} satisfies Record<RoomField, string>,
	RunLineKind: {
		doors: "Doors",
		interpreters: "Interpreters",
		family_photo: "Family photo",
		technical: "Technical",
		catering: "Catering",
		other: "Other",
	} satisfies Record<RunLineKind, string>,
	Status: {
		invited: "Invited",
		nominated: "Nominated",
		registered: "Registered",
		confirmed: "Confirmed",
		checked_in: "Checked in",
		attended: "Attended",
		declined: "Declined",
		cancelled: "Cancelled",
		replaced: "Replaced",
		waiting_list: "Waiting list",
		no_show: "No show",
	} satisfies Record<Status, string>,
	ThirdOrder: {
		english_alphabetical: "English alphabetical",
		eurostat: "Eurostat",
		by_code: "By code",
	} satisfies Record<ThirdOrder, string>,
	TourOrder: {
		meeting: "Order of the meeting",
		reversed: "Reversed",
		english_alphabetical: "By English name",
		chosen: "Chosen order",
	} satisfies Record<TourOrder, string>,
	VersionStatus: {
		draft: "Draft",
		for_co_chairs: "For the co-chairs",
		for_comments: "For comments",
		final: "Final",
		adopted: "Adopted",
		adopted_as_amended: "Adopted as amended",
	} satisfies Record<VersionStatus, string>,
};

/** The languages that people speak and texts are written in, by code. */
export const languages: Readonly<Record<string, string>> = {"AR":"Arabic","BE":"Belarusian","BG":"Bulgarian","BS":"Bosnian","CA":"Catalan","CS":"Czech","CY":"Welsh","DA":"Danish","DE":"German","EL":"Greek","EN":"English","ES":"Spanish","ET":"Estonian","EU":"Basque","FA":"Persian","FI":"Finnish","FR":"French","GA":"Irish","GL":"Galician","HE":"Hebrew","HI":"Hindi","HR":"Croatian","HU":"Hungarian","HY":"Armenian","IS":"Icelandic","IT":"Italian","JA":"Japanese","KA":"Georgian","KO":"Korean","LB":"Luxembourgish","LT":"Lithuanian","LV":"Latvian","MK":"Macedonian","MT":"Maltese","NB":"Norwegian Bokmål","NL":"Dutch","NN":"Norwegian Nynorsk","NO":"Norwegian","PA":"Punjabi","PL":"Polish","PT":"Portuguese","RM":"Romansh","RO":"Romanian","RU":"Russian","SE":"Northern Sami","SK":"Slovak","SL":"Slovenian","SQ":"Albanian","SR":"Serbian","SV":"Swedish","SW":"Swahili","TH":"Thai","TR":"Turkish","UK":"Ukrainian","UR":"Urdu","VI":"Vietnamese","ZH":"Chinese"};

/** The kinds of item in which the meeting works. */
export const PROGRAMME: readonly ItemKind[] = ["plenary","workshop","tour_de_table","panel"];

/** Handling labels, narrowest sharing first. */
export const HANDLING_LABELS: readonly HandlingLabel[] = ["TLP:RED","TLP:AMBER+STRICT","TLP:AMBER","TLP:GREEN","TLP:CLEAR"];
