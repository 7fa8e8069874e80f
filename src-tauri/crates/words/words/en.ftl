### What Entente says, in English: one message for each word of `src/word.rs` and each member of a closed list.
### `.inside` is how a name stands within a sentence, `.hint` says what to do. Tests compare the three.

## Days, times, numbers, lists
day = { $day } { $month }
date = { $day } { $month } { $year }
weekday-day = { $weekday } { $day } { $month }
weekday-date = { $weekday } { $day } { $month } { $year }
moment = { $date }, { $time }
days-in-month = { $from }–{ $to } { $month } { $year }
days-in-year = { $from } { $from-month } – { $to } { $month } { $year }
days-across = { $from } { $from-month } { $from-year } – { $to } { $month } { $year }
day-in-month = { $from }–{ $to } { $month }
day-across = { $from } { $from-month } – { $to } { $month }
times = { $from }–{ $to }
times-on-weekday = { $weekday } { $from }–{ $to }
clock-on = { $clock } ({ $day })
clock-on-day = { $clock } on { $day }
between-times = between { $from } and { $to }
ordinal = { $ordinal }{ NUMBER($ordinal, type: "ordinal") ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
    }
edition = { ordinal } meeting
comma = { $first }, { $second }
semicolon = { $first }; { $second }
and = { $first } and { $second }
in-brackets = { $text } ({ $beside })
listed-others = { $count ->
    [one] { $first } and { $count } other
   *[other] { $first } and { $count } others
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }
yes = yes
no = no
kilobytes = { $number } kB
megabytes = { $whole }.{ $tenth } MB
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
ordinal-word-1 = first
ordinal-word-2 = second
ordinal-word-3 = third
ordinal-word-4 = fourth
ordinal-word-5 = fifth
ordinal-word-6 = sixth
ordinal-word-7 = seventh
ordinal-word-8 = eighth
ordinal-word-9 = ninth
ordinal-word-10 = tenth
ordinal-word-11 = eleventh
ordinal-word-12 = twelfth
ordinal-word-13 = thirteenth
ordinal-word-14 = fourteenth
ordinal-word-15 = fifteenth
ordinal-word-16 = sixteenth
ordinal-word-17 = seventeenth
ordinal-word-18 = eighteenth
ordinal-word-19 = nineteenth
ordinal-word-20 = twentieth
weekday-1 = Monday
    .short = Mon
weekday-2 = Tuesday
    .short = Tue
weekday-3 = Wednesday
    .short = Wed
weekday-4 = Thursday
    .short = Thu
weekday-5 = Friday
    .short = Fri
weekday-6 = Saturday
    .short = Sat
weekday-7 = Sunday
    .short = Sun

### Vocabularies

## What an item is
item-kind-plenary = Plenary
    .inside = plenary
    .one = A plenary
item-kind-workshop = Workshop
    .inside = workshop
    .one = A workshop
item-kind-tour-de-table = Tour de table
    .inside = tour de table
    .one = A tour de table
item-kind-panel = Panel
    .inside = panel
    .one = A panel
item-kind-break = Break
    .inside = break
    .one = A break
item-kind-social = Social
    .inside = social
    .one = A social event
item-kind-other = Other
    .inside = other
    .one = Something that is no part of the programme

## What an item is there for
aim-inform = Inform
    .inside = inform
    .to = to inform
aim-discuss = Discuss
    .inside = discuss
    .to = to discuss
aim-decide = Decide
    .inside = decide
    .to = to decide

## What somebody does in an item
item-role-co-chair = Co-chair
    .inside = co-chair
    .counted = { $count ->
        [one] a co-chair
       *[other] { $count } co-chairs
    }
    .heading = { $count ->
        [one] Co-chair
       *[other] Co-chairs
    }
item-role-moderator = Moderator
    .inside = moderator
    .counted = { $count ->
        [one] a moderator
       *[other] { $count } moderators
    }
    .heading = { $count ->
        [one] Moderator
       *[other] Moderators
    }
item-role-speaker = Speaker
    .inside = speaker
    .counted = { $count ->
        [one] a speaker
       *[other] { $count } speakers
    }
    .heading = { $count ->
        [one] Speaker
       *[other] Speakers
    }
item-role-panellist = Panellist
    .inside = panellist
    .counted = { $count ->
        [one] a panellist
       *[other] { $count } panellists
    }
    .heading = { $count ->
        [one] Panellist
       *[other] Panellists
    }
item-role-rapporteur = Rapporteur
    .inside = rapporteur
    .counted = { $count ->
        [one] a rapporteur
       *[other] { $count } rapporteurs
    }
    .heading = { $count ->
        [one] Rapporteur
       *[other] Rapporteurs
    }
item-role-organiser = Organiser
    .inside = organiser
    .counted = { $count ->
        [one] a organiser
       *[other] { $count } organisers
    }
    .heading = { $count ->
        [one] Organiser
       *[other] Organisers
    }

## In which order delegations speak
tour-order-meeting = Order of the meeting
    .inside = order of the meeting
tour-order-reversed = Reversed
    .inside = order of the meeting, from its end
tour-order-english-alphabetical = By English name
    .inside = by English name
tour-order-chosen = Chosen order
    .inside = chosen order

## What a line of the run sheet is about
run-line-doors = Doors
    .inside = doors
run-line-interpreters = Interpreters
    .inside = interpreters
run-line-family-photo = Family photo
    .inside = family photo
run-line-technical = Technical
    .inside = technical
run-line-catering = Catering
    .inside = catering
run-line-other = Other
    .inside = other

## What a room offers
room-feature-hearing-loop = Hearing loop
    .inside = hearing loop
    .wanted = a hearing loop
room-feature-step-free = Step-free access
    .inside = step-free access
    .wanted = step-free access
room-feature-live-captions = Live captions
    .inside = live captions
    .wanted = live captions
room-feature-video = Video link
    .inside = video link
    .wanted = a video link
room-feature-booths = Interpreters' booths
    .inside = interpreters' booths
    .wanted = interpreters' booths

## Fields of an item
item-field-number = Number
item-field-kind = Kind
item-field-day = Day
item-field-start = Time
item-field-duration = Duration
item-field-minimum = Least time
item-field-expected = People expected
item-field-actual-start = Really began
item-field-actual = Really took
item-field-replanned = Planned anew
item-field-room = Room
item-field-online = Online
item-field-parallel = Parallel group
item-field-title = Title
item-field-description = Description
item-field-translations = Translations
item-field-aims = Aim
item-field-purpose = Purpose
item-field-questions = Guiding questions
item-field-people = People
item-field-label = Label
item-field-chatham-house = Chatham House Rule
item-field-video-link = Video link
item-field-tour = Tour de table
item-field-papers = Papers
item-field-run-sheet = Run sheet
item-field-proposed-by = Proposed by

## Fields of a room
room-field-name = Name
room-field-capacity = Seats
room-field-features = What it offers
room-field-hybrid = Can be joined online

## Kinds of change
change-new = New
    .inside = new
change-dropped = Dropped
    .inside = dropped
change-moved = Moved
    .inside = moved
change-retimed = Retimed
    .inside = retimed
change-renumbered = Renumbered
    .inside = renumbered
change-retitled = Retitled
    .inside = retitled
change-people = People
    .inside = people changed
change-label-or-rule = Label or rule
    .inside = label or rule changed
change-text = Text
    .inside = text changed
change-other = Other
    .inside = other change

## How much a clash weighs
level-error = Error
level-warning = Warning
level-note = Note

## Where a version stands
version-status-draft = Draft
    .inside = draft
    .printed = DRAFT v{ $name }
version-status-for-co-chairs = For the co-chairs
    .inside = for co-chairs
    .printed = DRAFT v{ $name } for co-chairs
version-status-for-comments = For comments
    .inside = for comments
    .printed = DRAFT v{ $name } for comments
version-status-final = Final
    .inside = final
    .printed = FINAL v{ $name }
version-status-adopted = Adopted
    .inside = adopted
    .printed = ADOPTED v{ $name }
version-status-adopted-as-amended = Adopted as amended
    .inside = adopted as amended
    .printed = ADOPTED AS AMENDED v{ $name }

## What somebody is at the meeting
role-co-chair = Co-chair
role-moderator = Moderator
role-speaker = Speaker
role-rapporteur = Rapporteur
role-participant = Participant
role-observer = Observer
role-secretariat = Secretariat
role-interpreter = Interpreter
role-guest = Guest

## How somebody takes part
mode-in-person = In person
    .inside = in person
mode-online = Online
    .inside = online
mode-absent = Absent
    .inside = absent

## How a meeting is held
format-in-person = In person
    .inside = in person
format-online = Online
    .inside = online
format-hybrid = Hybrid
    .inside = hybrid

## What the next edition of a series takes over
edition-part-delegations = Delegations
    .hint = With quota and contact.
edition-part-persons = People
    .hint = As invited; co-chairs, observers, interpreters and secretariat keep their role.
edition-part-chairs = Chairing bodies
    .hint = With their co-chairs.
edition-part-venue = Venue
    .hint = With the host and how people take part.
edition-part-rooms = Rooms
    .hint = With seats and what each offers.
edition-part-languages = Languages
    .hint = Spoken and listened to.
edition-part-hours = Hours of a day
    .hint = With the most programme in a day.
edition-part-rules = Labels and rules
    .hint = Default labels, Chatham House Rule, and the community.
edition-part-order = Order of delegations
    .hint = With how many people each may send.
edition-part-contact = Contact
    .hint = Whom readers of papers may ask.
edition-part-actions = Open actions
    .hint = Here they become carried over; there they are open under a new number.
edition-part-topics = Open topics
    .hint = As topic proposals beside the agenda there.

## What a meeting leaves open, as a topic of the next one
topic-concepts = Legal concepts: what countries have not stated yet
topic-practices = Best practices: where else they can be used
topic-missing = { $reference }, { $title }: nothing yet from { $count ->
    [one] one country
   *[other] { $count } countries
    }.
topic-others = { $count ->
    [one] And one other.
   *[other] And { $count } others.
    }

## Where a registration stands
status-invited = Invited
    .inside = invited
status-nominated = Nominated
    .inside = nominated
status-registered = Registered
    .inside = registered
status-confirmed = Confirmed
    .inside = confirmed
status-checked-in = Checked in
    .inside = checked in
status-attended = Attended
    .inside = attended
status-declined = Declined
    .inside = declined
status-cancelled = Cancelled
    .inside = cancelled
status-replaced = Replaced
    .inside = replaced
status-waiting-list = Waiting list
    .inside = waiting list
status-no-show = No show
    .inside = no show

## What somebody is in their delegation
delegation-role-head = Head of delegation
delegation-role-member = Member
delegation-role-accompanying = Accompanying
delegation-role-liaison-prosecutor = Liaison prosecutor
delegation-role-observer = Observer

## Groups that are invited together
party-group-member-states = Member States
party-group-liaison-countries = Third countries with a liaison prosecutor
party-group-agencies = Agencies of the Union

## Kinds of delegation
party-kind-member-state = Member States
    .one = A Member State
party-kind-third-country = Third countries
    .one = A third country
party-kind-eu-body = EU bodies
    .one = An EU body
party-kind-international-organisation = International organisations
    .one = An international organisation
party-kind-private = Private sector
    .one = A company
party-kind-civil-society = Civil society
    .one = A civil society organisation

## What a delegation answered
answer-invited = Invited
answer-coming = Coming
answer-declined = Declined

## What a body in the chair says to a version
approval-approve = Approved
    .inside = approved
approval-approve-with-remarks = Approved, with remarks
    .inside = approved, with remarks
approval-ask-for-changes = Changes asked for
    .inside = changes asked for

## What a delegation says to its own passages
passage-word-confirm = Confirmed
    .inside = confirmed
passage-word-correct = Worded otherwise
    .inside = worded otherwise
passage-word-withdraw = Withdrawn
    .inside = withdrawn

## What somebody suggests
suggestion-title = Title
suggestion-time = Time
suggestion-order = Order
suggestion-person = People
suggestion-text = Text
suggestion-new-item = New item
suggestion-drop = Drop

## Whether somebody may be photographed
photo-consent-yes = Yes
photo-consent-no = No
photo-consent-not-asked = Not asked

## In which order Member States stand
member-order-eu-protocol = EU protocol
member-order-english-alphabetical = English alphabetical
member-order-by-code = By code

## In which order third countries stand
third-order-english-alphabetical = English alphabetical
third-order-eurostat = Eurostat
third-order-by-code = By code

## Who works in the file
actor-role-secretariat = Secretariat
actor-role-note-taker = Note-taker

## Kinds of record
noun-series = Series
    .the = the series
    .one = a series
noun-meeting = Meeting
    .the = the meeting
    .one = a meeting
noun-party = Country or body
    .the = the country or body
    .one = a country or body
noun-delegation = Delegation
    .the = the delegation
    .one = a delegation
noun-person = Person
    .the = the person
    .one = a person
noun-participant = Participant
    .the = the participant
    .one = a participant
noun-room = Room
    .the = the room
    .one = a room
noun-agenda-item = Item of the agenda
    .the = the item
    .one = an item
noun-guest = Guest
    .the = the guest
    .one = a guest
noun-agenda-version = Version of the agenda
    .the = the version
    .one = a version
noun-agenda-remark = Remark on the agenda
    .the = the remark
    .one = a remark
noun-note = Entry of the notes
    .the = the entry
    .one = an entry
noun-turn = Turn at the floor
    .the = the turn
    .one = a turn
noun-correction = Correction
    .the = the correction
    .one = a correction
noun-silence = Silence procedure
    .the = the silence procedure
    .one = a silence procedure
noun-comment = Comment on the agenda
    .the = the comment
    .one = a comment
noun-approval = Word of a co-chair
    .the = the word of a co-chair
    .one = the word of a co-chair
noun-review-round = Round of review
    .the = the round of review
    .one = a round of review
noun-reply = Reply to the notes
    .the = the reply to the notes
    .one = a reply to the notes
noun-practice = Best practice
    .the = the practice
    .one = a practice
noun-challenge = Challenge
    .the = the challenge
    .one = a challenge
noun-concept = Legal concept
    .the = the concept
    .one = a concept
noun-statement = Statement on a concept
    .the = the statement
    .one = a statement
noun-action = Action
    .the = the action
    .one = an action
noun-transfer = Answer about a practice
    .the = the answer
    .one = an answer
noun-question = Question to all delegations
    .the = the question
    .one = a question
noun-response = Answer to a question
    .the = the answer
    .one = an answer
noun-rating = Ballots
    .the = the ballots
    .one = ballots
noun-evaluation = Evaluation
    .the = the evaluation
    .one = an evaluation
noun-term = Term of a vocabulary
    .the = the term
    .one = a term

## How far a practice is proven
evidence-idea = Idea
    .told = an idea
evidence-tried-once = Tried once
    .told = a practice that had been tried once
evidence-used-regularly = Used regularly
    .told = a practice that was used regularly
evidence-evaluated = Evaluated
    .told = a practice that had been evaluated

## How far a practice has come
practice-status-proposed = Proposed
practice-status-completed = Completed
practice-status-validated-by-source = Validated by source
practice-status-published-in-compendium = Published in the compendium
practice-status-withdrawn = Withdrawn

## Whether a paper says whose practice it is
source-attribution-named = Source named
source-attribution-anonymous = Source withheld
source-attribution-none = Source not mentioned

## How easily others can do the same
transfer-level-high = High
transfer-level-medium = Medium
transfer-level-low = Low

## What a delegation answers about a practice
transfer-state-in-use = In use
transfer-state-possible = Possible
transfer-state-under-study = Under study
transfer-state-blocked-by-law = Blocked by law

## How much a challenge weighs
severity-high = High
severity-medium = Medium
severity-low = Low

## How far a statement has come
statement-status-announced = Announced
statement-status-draft = Draft, not confirmed
statement-status-confirmed-by-delegation = Confirmed by the delegation
statement-status-superseded = Superseded

## What became of an action
action-status-open = Open
action-status-in-progress = In progress
action-status-done = Done
action-status-dropped = Dropped
action-status-carried-over = Carried over

## What a practice must say to go a step further
practice-criterion-summary = a summary
practice-criterion-problem = the problem it answers
practice-criterion-steps = the steps
practice-criterion-forms = a form of exploitation
practice-criterion-phases = a phase
practice-criterion-evidence = the evidence, or why it did not work
practice-criterion-source = the source delegation
practice-criterion-validation = who confirmed the facts, and when

## Why a practice has to be looked at again
practice-aged-outdated = Out of date
practice-aged-review-due = Review due

## Vocabularies
vocabulary-forms = Forms of exploitation
vocabulary-phases = Phases
vocabulary-instruments = Instruments
vocabulary-concepts = Legal concepts

## Why an instrument does not apply
instrument-warning-not-yet-applicable = Not yet applicable
instrument-warning-not-binding = Not binding

## Records of exchange
exchange-practices = Best practices
exchange-challenges = Challenges
exchange-concepts = Legal concepts
exchange-actions = Actions
exchange-questions = Questions
exchange-matrix = Transfer matrix

## Whether an answer leaves, and whether with its delegation
answer-travel-named = With the delegation's name
answer-travel-anonymous = Without its name
answer-travel-stays = Stays with the secretariat

## What is rated, and what is answered in words, after a meeting
evaluation-aspect-content = Content
evaluation-aspect-relevance = Relevance for my work
evaluation-aspect-organisation = Organisation
evaluation-aspect-venue = Venue
evaluation-aspect-duration = Duration
evaluation-aspect-networking = Networking
evaluation-open-most-useful = What was most useful?
evaluation-open-missing-topics = Which topics were missing?
evaluation-open-next-topics = Which topics should be next?

## When a ballot is taken
rating-round-before = Before the discussion
rating-round-after = After the discussion

## More names of nouns
noun-milestone = Milestone
    .the = the milestone
    .one = a milestone
noun-import = Import
    .the = the import
    .one = an import
noun-snooze = Snoozed matter
    .the = the snoozed matter
    .one = a snoozed matter
noun-report-sentence = Sentence of the report
    .the = the sentence of the report
    .one = a sentence of the report
noun-publication-draft = Draft before the co-chairs
    .the = the draft before the co-chairs
    .one = a draft before the co-chairs

## What both bodies in the chair release
publication-report = Outcome report
    .inside = the outcome report
publication-press-facts = Press facts
    .inside = the press facts

## The outcome report
sentence-origin-generated = Generated
sentence-origin-hand = By hand
sentence-standing-fresh = As its sources say
sentence-standing-source-changed = Source changed
sentence-standing-source-gone = Source gone
finding-part-state-of-play = State of play
finding-part-challenges = Challenges
finding-part-best-practices = Best practices
finding-part-recommendations = Recommendations
report-part-summary = Executive summary
report-part-introduction = Introduction
report-part-developments = Legal and policy developments
report-part-findings = Thematic findings
report-part-concepts = Common understanding of legal concepts
report-part-conclusions = Conclusions and follow-up
report-part-agenda = Agenda
report-part-participants = Participants
report-part-abbreviations = Abbreviations
quantifier-one = one
    .participants = One participant
    .delegations = One delegation
quantifier-some = some
    .participants = Some delegations
    .delegations = Some delegations
quantifier-several = several
    .participants = Several delegations
    .delegations = Several delegations
quantifier-many = many
    .participants = Many delegations
    .delegations = Many delegations
quantifier-most = most
    .participants = Most delegations
    .delegations = Most delegations
quantifier-all = all
    .participants = All delegations
    .delegations = All delegations
why-not-drafted-red = TLP:RED stays with the persons present
why-not-drafted-case-data = May hold case data
why-not-drafted-giveaway = Gives its source away
why-not-drafted-not-minuted = Not to be minuted
why-not-drafted-private = A private note
why-not-drafted-to-check = Its words are still to be checked
why-not-drafted-unfinished = Proposed, and not completed yet
why-not-drafted-taken-back = Its source took it back
opening-noted = Noted
    .said = It was noted that { $text }{ $end }
    .listed = The following was noted: { $text }{ $end }
opening-explained = Explained
    .said = { $who } explained that { $text }{ $end }
    .listed = { $who } explained the following: { $text }{ $end }
opening-said = Said
    .said = { $who } { $text }{ $end }
    .listed = { $who } { $text }{ $end }
opening-asked = Asked
    .said = The following question was raised: { $text }{ $end }
    .listed = The following question was raised: { $text }{ $end }
opening-replied = Replied
    .said = In reply, it was explained that { $text }{ $end }
    .listed = In reply, the following was explained: { $text }{ $end }
opening-informed = Informed
    .said = Participants were informed that { $text }{ $end }
    .listed = Participants were informed of the following: { $text }{ $end }
opening-referred = Referred
    .said = Reference was made to the following: { $text }{ $end }
    .listed = Reference was made to the following: { $text }{ $end }
opening-practice = Practice
    .said = The following practice was described: { $text }{ $end }
    .listed = The following practice was described: { $text }{ $end }
opening-challenge = Challenge
    .said = The following challenge was described: { $text }{ $end }
    .listed = The following challenge was described: { $text }{ $end }
opening-concluded = Concluded
    .said = It was concluded that { $text }{ $end }
    .listed = The following was concluded: { $text }{ $end }
opening-decided = Decided
    .said = The following was decided: { $text }{ $end }
    .listed = The following was decided: { $text }{ $end }
opening-agreed = Agreed
    .said = The following was agreed: { $text }{ $end }
    .listed = The following was agreed: { $text }{ $end }
draft-held = The { $edition } of the { $series } was held on { $days }{ $place ->
    [none] { "" }
   *[other] { " " }at { $place }
    }{ $chairs ->
    [none] { "" }
   *[other] , chaired by { $chairs }
    }.
draft-attended = It brought together { $sentence }.
draft-rule-all = The Chatham House Rule applied to the whole meeting: neither speakers nor whom they belong to are named.
draft-rule = The Chatham House Rule applied to these items: { $items }. Neither speakers nor whom they belong to are named.
draft-topic-both = { $item ->
    [none] The
   *[other] Under “{ $item }”, the
    } challenge “{ $challenge }” and the practice “{ $practice }” were discussed.
draft-topic-challenge = { $item ->
    [none] The
   *[other] Under “{ $item }”, the
    } challenge “{ $challenge }” was discussed.
draft-topic-practice = { $item ->
    [none] The
   *[other] Under “{ $item }”, the
    } practice “{ $practice }” was discussed.
draft-practice-named = { $names } described { $evidence }: { $text }{ $end }
draft-practice-withheld = One delegation described { $evidence }: { $text }{ $end }
draft-practice-unsourced = The meeting heard of { $evidence }: { $text }{ $end }
draft-challenge = { $who } reported the following challenge: { $text }{ $end }
draft-challenge-uncounted = The following challenge was reported: { $text }{ $end }
draft-recommended = The following was recommended: { $text }{ $end }
draft-differs = On “{ $name }”, views differed: { $text }{ $end }
draft-action = { $names } took on the following{ $due ->
    [none] { "" }
   *[other] { " " }until { $due }
    }: { $text }{ $end }
draft-action-all = All delegations took on the following{ $due ->
    [none] { "" }
   *[other] { " " }until { $due }
    }: { $text }{ $end }
draft-whole = { $text }{ $end }

## Milestones of every meeting
milestone-save-the-date = Save the date
milestone-nominations = Nominations
milestone-invitation = Invitation with draft agenda
milestone-registration-closes = Registration closes
milestone-draft-agenda = Draft agenda and security list
milestone-documents = Meeting documents
milestone-final-agenda = Final agenda, list, badges
milestone-meeting = Meeting
milestone-draft-report = Draft outcome report
milestone-final-report = Final outcome report

## How a milestone stands
milestone-state-done = done
milestone-state-late = late
milestone-state-next = next
milestone-state-to-come = to come
milestone-state-passed = not marked as done

## What needs the secretariat: its name, what, why, and the one verb
matter-member-states-missing = Member States without a participant
    .title = { $count ->
        [one] One Member State has no participant
       *[other] { $count } Member States have no participant
    }
    .why = { $silent-count ->
        [0] { "" }
       *[other] No answer: { $silent }. { "" }
    }{ $nominated-count ->
        [0] { "" }
       *[other] Named but not registered: { $nominated }. { "" }
    }{ $unnamed-count ->
        [0] { "" }
       *[other] Coming, nobody named: { $unnamed }. { "" }
    }{ $declined-count ->
        [0] { "" }
       *[other] Declined: { $declined }. { "" }
    }{ $uninvited-count ->
        [0] { "" }
       *[other] Not invited: { $uninvited }.
    }
    .verb = Open delegations
matter-papers-missing = Missing papers
    .title = { $count ->
        [one] One of { $total } papers is missing
       *[other] { $count } of { $total } papers are missing
    }
    .why = { $case ->
        [late] They were due on { $day }:
       *[due] They are due on { $day }:
    } { $items }. A paper is expected where somebody speaks.
    .verb = Open the first item
matter-key-waited = Keys waited for
    .title = Agenda { $name } waits for { $count ->
        [one] one key
       *[other] { $count } keys
    }
    .why = { $approved-count ->
        [0] { "" }
       *[other] Approved: { $approved }. { "" }
    }{ $changes-count ->
        [0] { "" }
       *[other] Asked for changes: { $changes }. { "" }
    }{ $waited-count ->
        [0] { "" }
       *[other] Not answered: { $waited }.
    }
    .verb = Open review
matter-draft-waited = Drafts before the co-chairs
    .title = Draft { $number } of { $name } waits for { $count ->
        [one] one key
       *[other] { $count } keys
    }
    .why = { $approved-count ->
        [0] { "" }
       *[other] Approved: { $approved }. { "" }
    }{ $changes-count ->
        [0] { "" }
       *[other] Asked for changes: { $changes }. { "" }
    }{ $lapsed-count ->
        [0] { "" }
       *[other] What they said is about an earlier text: { $lapsed }. { "" }
    }{ $waited-count ->
        [0] { "" }
       *[other] Not answered: { $waited }. { "" }
    }{ $case ->
        [changed] It has changed since: put the next draft before both.
       *[same] { "" }
    }
    .verb = Open keys
matter-milestone = Milestone
    .title = { $case ->
        [late] { $name }: { $count ->
            [one] one day late
           *[other] { $count } days late
        }
       *[due] { $name }: due { $count ->
            [0] today
            [one] tomorrow
           *[other] in { $count } days
        }
    }
    .why = { $case ->
        [late] The day was { $day }. Mark it as done, or give it another day.
       *[due] The day is { $day }. Mark it as done when it is.
    }
    .verb = Open milestone
matter-clash = Clash in the agenda
    .title = { $text }
    .why = { $detail }
    .verb = See item
matter-latin-forms = Names without a Latin form
    .title = { $count ->
        [one] One name has no Latin form for badges
       *[other] { $count } names have no Latin form for badges
    }
    .why = From { $parties }. Ask how the passport spells it, do not guess.
    .verb = Open names
matter-access-needs = Access needs not met
    .title = { $text }
    .why = { $detail }
    .verb = See item
matter-registrations = Registrations to answer
    .title = { $count ->
        [0] { $waiting ->
            [one] One person waits for a seat
           *[other] { $waiting } people wait for a seat
        }
        [one] One registration is not confirmed
       *[other] { $count } registrations are not confirmed
    }
    .why = From { $parties }. { $waiting ->
        [0] Nobody is on the waiting list.
        [one] One person is on the waiting list.
       *[other] { $waiting } people are on the waiting list.
    }
    .verb = Open the first
matter-silence = Silence procedure running out
    .title = { $case ->
        [ended] A silence procedure ended on { $day }
        [report_ended] The silence procedure on the outcome report ended on { $day }
        [report_runs] The silence procedure on the outcome report ends on { $day } at { $from }
       *[runs] A silence procedure ends on { $day } at { $from }
    }
    .why = { $count ->
        [0] No correction is open.
        [one] One correction is open.
       *[other] { $count } corrections are open.
    } { $case ->
        [ended] Those who said nothing agree: close it.
        [report_ended] Those who said nothing agree: close it.
       *[runs] Those who say nothing until then agree.
    }
    .verb = Open corrections
matter-corrections = Open corrections
    .title = { $count ->
        [one] One correction is open
       *[other] { $count } corrections are open
    }
    .why = { $parties-count ->
        [0] The first was asked for on { $day }.
       *[other] Asked for by { $parties }, the first on { $day }.
    }
    .verb = Open corrections
matter-raw-notes = Raw notes
    .title = { $count ->
        [one] One note is still raw
       *[other] { $count } notes are still raw
    }
    .why = Of { $total } entries. Read them again and put them in order before they leave.
    .verb = Open the first
matter-actions-overdue = Overdue actions
    .title = { $count ->
        [one] One action is overdue
       *[other] { $count } actions are overdue
    }
    .why = { $references }; the first was due on { $day }. Write to whoever owes them, or carry them over.
    .verb = Open the first
matter-statements-unconfirmed = Statements not confirmed
    .title = { $count ->
        [one] One statement on a legal concept is not confirmed
       *[other] { $count } statements on legal concepts are not confirmed
    }
    .why = { $references }. They leave as the law of no country until the delegation confirms them.
    .verb = Open the first
matter-practices-aged = Practices to look at again
    .title = { $count ->
        [one] One practice has to be looked at again
       *[other] { $count } practices have to be looked at again
    }
    .why = { $references }: a law was replaced, or the day of the review has come.
    .verb = Open the first
matter-night-hours = Night hours online
    .title = { $text }
    .why = { $detail }
    .verb = Open
matter-photo-consent = No photo consent
    .title = { $count ->
        [one] One person in the room gave no photo consent
       *[other] { $count } people in the room gave no photo consent
    }
    .why = { $refused ->
        [0] Nobody refused, they did not answer.
       *[other] { $refused } refused.
    } The photo is on { $day } at { $from }.
    .verb = Open the first

## How pressing a matter is
pressing-now = Needs you now
pressing-soon = Soon
pressing-known = Good to know

## How a country or body stands
tile-every-day = Every day
tile-some-days = Some days only
tile-nominated = Nominated
tile-unnamed = Nobody named
tile-silent = No answer yet
tile-declined = Declined
tile-not-invited = Not invited

## What somebody wants the floor for
turn-purpose-question = Question
    .inside = question
turn-purpose-comment = Comment
    .inside = comment
turn-purpose-answers = Answers
    .inside = answers
turn-purpose-tour = Tour de table
    .inside = tour de table

## How a turn at the floor stands
turn-state-asked = Asked
    .inside = asked
turn-state-on-the-floor = On the floor
    .inside = on the floor
turn-state-heard = Heard
    .inside = heard
turn-state-passed = Passed
    .inside = passed
turn-state-in-writing = In writing
    .inside = in writing
turn-state-withdrawn = Withdrawn
    .inside = withdrawn

## Who goes before whom at the floor
precedence-presenters = Presenters
    .inside = presenters
precedence-member-states = Member States
    .inside = Member States
precedence-third-countries = Third countries
    .inside = third countries
precedence-observers = Bodies and guests
    .inside = bodies and guests

## What stands in the notes for a delegation that was not reached
turn-in-writing = Will contribute in writing.
noun-presence = Attendance
    .the = the attendance
    .one = attendance

## How somebody was there
likeness-same-name = same name
likeness-other-order = same name in the other order
likeness-but-accents = same name but for accents
likeness-but-signs = same name in other signs
likeness-but-title = same name but for a title
likeness-other-script = same name in another script
likeness-but-one-letter = same name but for one letter
likeness-with-initial = same name with an initial
likeness-part-of-name = part of the same name
likeness-same-address = same e-mail
likeness-but-plus-part = same e-mail but for the part after the plus
likeness-same-phone = same telephone
likeness-same-delegation = same delegation
likeness-same-institution = same institution
likeness-other-address = other e-mail
likeness-other-delegation = other delegation

presence-state-present = Present
presence-state-online = Online
presence-state-late = Late
presence-state-left = Gone early
presence-state-substitute = Substitute
presence-state-excused = Excused
presence-state-absent = Absent

## What became of corrections
correction-state-open = Open
correction-state-agreed = Agreed
correction-state-refused = Refused

## How far a silence procedure has come, and what a delegation said in it
silence-state-running = Running
silence-state-elapsed = Silence is agreement
silence-state-closed = Closed
silence-standing-correction-open = Asked for a correction
silence-standing-correction-settled = Correction settled
silence-standing-agreed = Agreed
silence-standing-silent = Silent

## Kinds of entries of the notes
note-kind-intervention = Intervention
note-kind-question = Question
note-kind-answer = Answer
note-kind-information = Information
note-kind-conclusion = Conclusion
note-kind-decision = Decision
note-kind-action = Action
note-kind-reference = Reference
note-kind-best-practice = Best practice
note-kind-challenge = Challenge
note-kind-quote-to-check = Quote to check

## Where a text is found
found-field-name = Name
found-field-latin-name = Latin form
found-field-organisation = Organisation
found-field-function = Function
found-field-title = Title
found-field-translation = Translation
found-field-description = Description
found-field-purpose = Purpose
found-field-question = Guiding question
found-field-paper = Paper
found-field-summary = Summary
found-field-problem = Problem
found-field-step = Steps
found-field-legal-basis = Legal basis
found-field-actor = Actors involved
found-field-resources = Resources needed
found-field-evidence = Evidence
found-field-did-not-work = Did not work, because
found-field-success-factors = Success factors
found-field-obstacles = Obstacles
found-field-safeguards = Safeguards
found-field-attachment = Attachments
found-field-proposed-response = Proposed response
found-field-eu-baseline = EU baseline
found-field-where-views-differ = Where views differ
found-field-text = Text
found-field-remark = Remark
found-field-reference = Reference

## How far an entry has come
note-status-raw = Raw
note-status-cleaned = Cleaned
note-status-cleared-by-speaker = Cleared by the speaker
note-status-in-report = In the report
note-status-approved = Approved

## What a history of an entry tells of

## Templates of notes
notes-template-workshop-report = Workshop report
notes-template-tour-de-table = Tour de table

## What print says of who said it
attribution-named = Named
attribution-delegation = Delegation
attribution-kind = Kind of delegation
attribution-unattributed = One participant
attribution-not-minuted = Not to be minuted

## Markings beside the label
marking-limite = LIMITE
marking-sensitive = SENSITIVE
marking-h1 = H1: not in judicial proceedings
marking-h2 = H2: not to be disseminated
marking-h3 = H3: other restrictions

## What a passage of an entry may give away
passage-case-number = Looks like a case number
passage-telephone = Looks like a telephone number
passage-iban = A bank account
passage-plate = Looks like the plate of a vehicle
passage-email = An e-mail address
passage-person-in-case = Looks like the name of somebody in a case
passage-case-data = Says that it is about a live case
passage-country = Names a country
passage-nationality = Names the people of a country
passage-language = Names a language
passage-region = Names a group of few countries
passage-capital = Names a city
passage-authority = Names a court or an authority
passage-national-law = Names a national law
passage-foreign-words = Has words in another language
passage-only-one = Speaks of one alone
passage-person = Names somebody who takes part

## Sections of the list of participants
section-co-chairs = Co-chairs
section-member-states = Member States
section-third-countries = Third countries
section-eu-bodies = EU institutions, bodies and agencies
section-international-organisations = International organisations
section-civil-society = Civil society
section-private = Private sector
section-secretariat = Secretariat

## What a column of a file means, or a part of a record
field-title = Title
    .inside = title
field-given-name = Given name
    .inside = given name
field-family-name = Family name
    .inside = family name
field-full-name = Full name
    .inside = full name
field-given-name-latin = Given name, Latin form
    .inside = given name in Latin letters
field-family-name-latin = Family name, Latin form
    .inside = family name in Latin letters
field-gender = Gender
    .inside = gender
field-email = E-mail
    .inside = e-mail address
field-phone = Phone
    .inside = telephone number
field-party = Delegation
    .inside = country or body
field-organisation = Institution
    .inside = institution
field-function = Function
    .inside = function
field-role = Role
    .inside = role at the meeting
field-delegation-role = Role in the delegation
    .inside = role in the delegation
field-mode = Mode
    .inside = way of attending
field-days = Days
    .inside = days of attendance
field-day-mode = Mode on one day
    .inside = attendance on a day
field-languages = Follows
    .inside = languages
field-travel = Travel
    .inside = travel
field-dietary = Dietary needs
    .inside = dietary needs
field-accessibility = Accessibility
    .inside = accessibility needs
field-photo-consent = Photo consent
    .inside = consent to photographs
field-status = Status
    .inside = status
field-withdrawn = Withdrawn
    .inside = withdrawal
field-submitted-at = Submitted at
    .inside = time of the answer
field-contribution = Contribution
    .inside = contribution
field-reference = Reference
    .inside = reference
field-number = Number
    .inside = number
field-kind = Kind
    .inside = kind
field-date = Date
    .inside = date
field-day = Day
    .inside = day
field-start = Start
    .inside = start
field-end = End
    .inside = end
field-duration = Minutes
    .inside = duration
field-minimum = At least
    .inside = least minutes
field-expected = Expected
    .inside = people expected
field-actual-start = Really began
    .inside = actual start
field-actual = Minutes in fact
    .inside = actual duration
field-replanned = Planned anew
    .inside = the times planned anew
field-room = Room
    .inside = room
field-online = Online participation
    .inside = online
field-parallel = Parallel group
    .inside = parallel group
field-description = Description
    .inside = description
field-translations = Other languages
    .inside = translations
field-aims = Aims
    .inside = aims
field-purpose = What it is there for
    .inside = purpose
field-questions = Guiding questions
    .inside = questions
field-people = People
    .inside = people
field-co-chairs = Co-chairs
    .inside = co-chairs
field-moderators = Moderators
    .inside = moderators
field-speakers = Speakers
    .inside = speakers
field-panellists = Panellists
    .inside = panellists
field-rapporteurs = Rapporteurs
    .inside = rapporteurs
field-organisers = Organisers
    .inside = organisers
field-label = Label
    .inside = label
field-chatham-house = Chatham House Rule
    .inside = Chatham House Rule
field-video-link = Video link of this item
    .inside = video link
field-tour = Tour de table
    .inside = tour de table
field-papers = Papers
    .inside = papers
field-run-sheet = Run sheet
    .inside = run sheet
field-proposed-by = Proposed by
    .inside = proposed by
field-sector = Sector
    .inside = sector
field-item = Item
    .inside = item
field-at = Time
    .inside = time
field-speaker = Speaker
    .inside = speaker
field-text = Text
    .inside = text
field-attribution = Prints as
    .inside = attribution
field-consent = Consent to be named
    .inside = consent to be named
field-author = Written by
    .inside = author
field-remark = Remark
    .inside = remark
field-summary = Summary
    .inside = summary
field-problem = Problem
    .inside = problem
field-steps = Steps
    .inside = steps
field-forms = Forms of exploitation
    .inside = forms of exploitation
field-phases = Phases
    .inside = phases
field-instruments = Instruments
    .inside = instruments
field-online-dimension = Online dimension
    .inside = online dimension
field-actors = Actors involved
    .inside = actors involved
field-legal-basis = Legal basis
    .inside = legal basis
field-source-delegations = Source delegations
    .inside = source delegations
field-contact = Contact, inside only
    .inside = contact, inside only
field-since = Since
    .inside = since
field-resources = Resources needed
    .inside = resources needed
field-evidence = Evidence
    .inside = evidence
field-evidence-level = Evidence level
    .inside = evidence level
field-did-not-work = Did not work, because
    .inside = did not work, because
field-success-factors = Success factors
    .inside = success factors
field-obstacles = Obstacles
    .inside = obstacles
field-transfer-level = Transferability
    .inside = transferability
field-transfer-conditions = Conditions for transfer
    .inside = conditions for transfer
field-safeguards = Safeguards
    .inside = safeguards
field-related-challenges = Related challenges
    .inside = related challenges
field-related-concepts = Related concepts
    .inside = related concepts
field-said-in = Said in the notes
    .inside = said in the notes
field-attachments = Attachments
    .inside = attachments
field-lowered-by = Who agreed to a wider label
    .inside = who agreed to a wider label
field-validated-by = Facts confirmed by
    .inside = facts confirmed by
field-validated-on = Facts confirmed on
    .inside = facts confirmed on
field-review-on = Review on
    .inside = review on
field-outdated = Out of date because
    .inside = out of date because
field-uptake = Taken up by
    .inside = taken up by
field-language = Language
    .inside = language
field-version = Version
    .inside = version
field-illustrative = Illustrative
    .inside = illustrative
field-raised-by = Raised by
    .inside = raised by
field-delegations-affected = Delegations affected
    .inside = delegations affected
field-severity = Severity
    .inside = severity
field-proposed-response = Proposed response
    .inside = proposed response
field-linked-practices = Practices that answer it
    .inside = practices that answer it
field-linked-actions = Actions about it
    .inside = actions about it
field-vocabulary-id = Code of the concept
    .inside = code of the concept
field-term = Term
    .inside = term
field-eu-baseline = EU baseline
    .inside = EU baseline
field-baseline-source = Source of the baseline
    .inside = source of the baseline
field-where-views-differ = Where views differ
    .inside = where views differ
field-statement-reference = Reference of the statement
    .inside = reference of the statement
field-confirmed-by = Confirmed by
    .inside = confirmed by
field-confirmed-on = Confirmed on
    .inside = confirmed on
field-as-of = As of
    .inside = as of
field-source-reference = Source reference
    .inside = source reference
field-statement-label = Label of the statement
    .inside = label of the statement
field-statement-note = Remark on the statement
    .inside = remark on the statement
field-question = Question
    .inside = question
field-background = Background
    .inside = background
field-asked-on = Asked on
    .inside = asked on
field-answer = Answer
    .inside = answer
field-answer-label = Label of the answer
    .inside = label of the answer
field-travels = Answer leaves
    .inside = answer leaves
field-answered-on = Answered on
    .inside = answered on
field-answer-note = Remark on the answer
    .inside = remark on the answer
field-state = State
    .inside = state
field-condition = Condition
    .inside = condition
field-rated-content = Content, rated
    .inside = content, rated
field-rated-relevance = Relevance, rated
    .inside = relevance, rated
field-rated-organisation = Organisation, rated
    .inside = organisation, rated
field-rated-venue = Venue, rated
    .inside = venue, rated
field-rated-duration = Duration, rated
    .inside = duration, rated
field-rated-networking = Networking, rated
    .inside = networking, rated
field-most-useful = Most useful
    .inside = most useful
field-missing-topics = Missing topics
    .inside = missing topics
field-next-topics = Next topics
    .inside = next topics
field-owner-delegations = Owner delegations
    .inside = owner delegations
field-owner-person = Owner, person
    .inside = owner, person
field-due = Due
    .inside = due
field-linked = Linked records
    .inside = linked records
field-done-by = Done by
    .inside = done by
field-dropped-because = Dropped because
    .inside = dropped because
field-items = Items
    .inside = items
field-ignore = Not used
    .inside = ignored column

## A workspace that is open for reading only
opened-damaged = The workspace is damaged and open for reading only. Open a backup of it to go on working. Exports are not noted in its history.
place-synchronised = The file lies in a folder that { $by } synchronises. It can replace the file while it is open, or put a second copy beside it that goes its own way. Keep it in a folder of this computer alone, and send copies.
place-on-the-network = The file lies on a network share. A lost connection can cut what is being written, and two people can open it at once. Keep it on this computer, and put copies on the share.
opened-backup = The workspace is a backup, which goes by itself once there are newer ones, and is open for reading only. Save a copy, and open that to work in it. Exports are not noted in its history.
opened-in-a-place = The file, its folder or its disk cannot be written, so the workspace is open for reading only. Save a copy elsewhere, or copy it to a folder of your own, and open that to go on working. Exports are not noted in its history.

## The report on a damaged workspace, for whoever looks after the computer: nothing that stands in the workspace
rescue-report = Damaged workspace, looked at on { $at } UTC with Entente { $version }
rescue-file = File: { $name }, { $size } KB, { $pages } pages
rescue-hurt = { $count ->
        [0] Pages that are not what was written: none
       *[other] Pages that are not what was written: { $count }
    }
rescue-closed = The file does not open: its beginning is not what was written.
rescue-read = { $what }: { $count } read
rescue-unread = { $what }: damaged
rescue-history = { $case ->
        [fits] History of every step: fits
        [altered] History of every step: does not fit
       *[unread] History of every step: cannot be read
    }
rescue-backup = { $case ->
        [told] { $newer ->
            [0] Good backup of { $at } UTC, { $size } KB: nothing in the file is newer
            [one] Good backup of { $at } UTC, { $size } KB: one step is newer
           *[other] Good backup of { $at } UTC, { $size } KB: { $newer } steps are newer
        }
       *[untold] Good backup of { $at } UTC, { $size } KB: what is newer cannot be told
    }
rescue-no-backup = No good backup was found beside the file or where backups are kept.

## Kinds of file, in the dialogs of the system
files-workspace = Entente workspace
files-pouch = Pouches
files-text = Text
files-opened = Workspaces and pouches
files-tables = Spreadsheet or CSV
files-people = Spreadsheet, CSV, JSON or address cards
files-agendas = Agenda
files-records = Tables and JSON
files-templates = Word templates
files-notes = Session notes
files-papers = Papers

## What leaves, for whom, in which form
paper-participants = List of participants
    .inside = the list of participants
paper-agenda = Agenda
    .inside = the agenda
paper-annotated = Annotated agenda
    .inside = the annotated agenda
paper-run-sheet = Run sheet
    .inside = the run sheet
paper-changes = Changes
    .inside = the changes of the agenda
paper-calendar = Calendar
    .inside = the calendar
paper-schedule = Schedule
    .inside = the schedule
paper-mail = Mail
    .inside = the draft of a mail
paper-minutes = Session notes
    .inside = the session notes
paper-summary = Summary of the session notes
    .inside = the summary of the session notes
paper-signatures = Signature list
    .inside = the signature list
paper-practices = Compendium of practices
    .inside = the compendium of practices
paper-time-used = Time used per topic
    .inside = the time used per topic
paper-practice-cards = Practice cards
    .inside = the practice cards
paper-challenges = Challenges
    .inside = the challenges
paper-concepts = Table of concepts
    .inside = the table of concepts
paper-actions = Action list
    .inside = the action list
paper-action-letter = Letter on actions
    .inside = the letter on your actions
paper-report = Outcome report
    .inside = the outcome report
paper-press-facts = Facts for the press release
    .inside = the facts for the press release
paper-questions = Questions and answers
    .inside = the questions and answers
paper-matrix = Transfer matrix
    .inside = the transfer matrix
paper-question-sheet = Sheet for answers
    .inside = the sheet for answers to questions
paper-matrix-sheet = Sheet for the matrix
    .inside = the sheet for the transfer matrix
paper-statement-sheet = Sheet for statements
    .inside = the sheet for statements on concepts
paper-evaluation = Evaluation
    .inside = the evaluation
paper-evaluation-sheet = Evaluation form
    .inside = the evaluation form
paper-history = History
    .inside = the history
paper-corrections = Corrections
    .inside = the corrections of the session notes and the outcome report
paper-comments = Agenda for comments
    .inside = the agenda for comments
paper-form-pdf = PDF
paper-form-docx = Word
paper-form-html = HTML
paper-form-markdown = Markdown
paper-form-xlsx = Excel
paper-form-csv = CSV
paper-form-ics = Calendar
paper-form-schedule-xml = XML
paper-form-json = JSON
paper-form-eml = Mail
paper-form-svg = Picture (SVG)
paper-form-png = Picture (PNG)
pouch-kind-co-chair = Pouch for a co-chair
    .inside = the pouch for a co-chair
pouch-kind-speaker = Pouch for a speaker
    .inside = the pouch for a speaker
pouch-kind-reader = Pouch for readers
    .inside = the pouch for readers
pouch-kind-delegation = Pouch for a delegation
    .inside = the pouch for a delegation
pouch-kind-notes = Pouch for a note-taker
    .inside = the pouch for a note-taker
readers-secretariat = Secretariat
    .inside = the secretariat
readers-co-chairs = Co-chairs
    .inside = the co-chairs
readers-organisation = The body that runs the secretariat
    .inside = the body that runs the secretariat
readers-member-states = Member States and EU bodies
    .inside = the Member States and EU bodies
readers-delegation = One delegation
    .inside = one delegation
readers-participants = Participants
    .inside = the participants
readers-community = Community
    .inside = the community of the meeting
readers-public = Public
    .inside = the public
readers-participant = One participant
    .inside = one participant
readers-guest = One guest
    .inside = one guest

## What is left out of what leaves, and why
withheld-no-seat = People without a seat
withheld-guests = Guests
withheld-names = Names
withheld-contact = E-mail and phone
withheld-logistics = Travel and logistics
withheld-needs = Dietary and accessibility needs
withheld-consent = Photo consent
withheld-stricter-items = Items under a stricter label
withheld-stricter-texts = Texts under a stricter label
withheld-notes = Notes on people
withheld-run-sheet = Run sheet
withheld-video-links = Video links
withheld-actual-times = How long items really were
withheld-entries = Entries
withheld-corrections = Corrections
withheld-papers = Papers of items
withheld-records = Records
withheld-sentences = Sentences
withheld-sections = Sections
withheld-why-read-together = Together with a named practice they would give their source away
withheld-why-chatham-house = Under the Chatham House Rule
withheld-why-unfinished = Proposed, and not completed yet
withheld-why-taken-back = Their source took them back
withheld-why-not-confirmed = Their delegation has not confirmed them
withheld-why-gives-away = It would be clear whose they are
withheld-why-other-delegations = Others asked for them
withheld-why-source-asked = Whoever said it is asked about a passage first
withheld-why-above-label = Their label is stricter than these readers may read
withheld-why-not-minuted = Not to be minuted
withheld-why-not-written = Nothing is written there yet
withheld-why-private = The note-taker wrote them for themselves
withheld-why-other-items = Said under items that they did not attend
withheld-why-member-states-only = Marked LIMITE
withheld-why-no-seat = Declined, cancelled, replaced or on the waiting list
withheld-why-some-items-only = Present for some items only
withheld-why-no-names = This audience reads no names
withheld-why-secretariat-only = For the secretariat only
withheld-why-counts-only = Dietary and accessibility needs never go with a name
withheld-why-never-named = Never leave the file with a name
withheld-why-closed-session = Shown as a closed session
withheld-why-stricter = This audience may not read them
withheld-why-inner-circle-only = For the secretariat and the co-chairs only
withheld-why-personal-only = In personal calendars and mails only
withheld-why-screen-only = For the screen of the secretariat only

## What to consider before something leaves
warning-empty = This paper would be empty: it holds nobody and nothing.
warning-chatham-house-meeting = This meeting is under the Chatham House Rule, and names leave: a paper with names, together with the notes, can give a speaker away. Share it with nobody but those it is for.
warning-chatham-house = These items are under the Chatham House Rule, and names leave: { $items }. Share it with nobody but those it is for.
warning-unconfirmed = In these items somebody has not agreed yet, or is still to be found: { $items }.
warning-no-seat = These are named and hold no seat any more: { $people }.
warning-not-translated = These items are not translated, or were changed since, so that they stand as written: { $items }.
warning-no-latin-form = The Latin form of these names is missing, so they are printed as typed, where a typeface has their letters: { $people }.
warning-no-typeface = No typeface of the papers has these letters: { $texts }. The preview, the PDF and the PNG show […] in their place; all other forms have them as typed.
warning-several-addresses = More than one e-mail address stands there for these, and the mail goes to the first: { $people }.
warning-no-mail-to = No mail can be sent to what stands there as the e-mail address of these: { $people }.
warning-passage = { $name }: { $why }: “{ $text }”. Reword it, or say why it may leave.
warning-read-together = These point to one delegation when they are read together: { $people }. Set them apart, or leave one of them out.
read-together-pair = { $one } and { $other }
warning-drafts = Statements that no delegation has confirmed are in this file. It is for the secretariat alone: they are the law of no country.
warning-instruments = These name an instrument that did not apply on the day of the meeting, or does not bind their source: { $people }.
warning-private-notes = Private notes of the note-taker are in it: they leave the computer with this file.
ask-source = To ask before it leaves: { $name } ({ $why }).
ask-unknown = whoever said it
warning-draft-behind =
    Since draft { $number } of { $name } was put before the co-chairs, { $count ->
        [one] one line has
       *[other] { $count } lines have
    } changed. The pouch holds the draft; put the next one before the co-chairs to send what it says now.
warning-not-released = Not both bodies in the chair have released this. It leaves as a draft and says so.
warning-label-raised = The label is stricter than usual for these readers, because an item is.

## Languages
language-ar = Arabic
language-be = Belarusian
language-bg = Bulgarian
language-bs = Bosnian
language-ca = Catalan
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fa = Persian
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gl = Galician
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-hy = Armenian
language-is = Icelandic
language-it = Italian
language-ja = Japanese
language-ka = Georgian
language-ko = Korean
language-lb = Luxembourgish
language-lt = Lithuanian
language-lv = Latvian
language-mk = Macedonian
language-mt = Maltese
language-nb = Norwegian Bokmål
language-nl = Dutch
language-nn = Norwegian Nynorsk
language-no = Norwegian
language-pa = Punjabi
language-pl = Polish
language-pt = Portuguese
language-rm = Romansh
language-ro = Romanian
language-ru = Russian
language-se = Northern Sami
language-sk = Slovak
language-sl = Slovenian
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-sw = Swahili
language-th = Thai
language-tr = Turkish
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-zh = Chinese

### Rules

## Clashes
item-by-number = item { $number }
item-by-title = “{ $title }”
items-by-number = items { $numbers }
needing-speakers = { $count ->
    [one] a speaker
   *[other] { $count } speakers
    }
needing-participants = { $count ->
    [one] a participant
   *[other] { $count } participants
    }
clash-start-skipped = { $item } begins at { $from } on { $day }, a time that does not exist: that night the clock jumps from { $opens } to { $closes }.
    .short = { $from } does not exist that night
    .hint = Let { $item } begin before { $opens }, or at { $closes } or later.
clash-person-in-two-places = { $people } has a role in { $item } and in { $other }, which share the time from { $from } to { $to }.
    .short = In two places at once
    .hint = Give one of the roles to somebody else, or move one of the items.
clash-person-absent = { $case ->
    [gone] Somebody is no longer at the meeting
    [declined] { $people } has declined
    [cancelled] { $people } has withdrawn
    [replaced] { $people } was replaced
    [waiting] { $people } is on the waiting list
    [no-show] { $people } did not come
    [absent] { $people } is absent on { $day }
    [hours] { $people } is there from { $opens } to { $closes } on { $day }
   *[no-seat] { $people } holds no seat
    } and is named in { $item } as { $roles }.
    .short = Somebody is absent
    .hint = Name somebody else, move the item, or correct how they take part.
clash-room-double-booked = { $room } is booked twice from { $from } to { $to }: for { $item } and for { $other }.
    .short = Room taken twice
    .hint = Move one of the two to another room or time.
clash-mode-not-allowed = { $people } { $people-count ->
    [one] takes
   *[other] take
    } part online, and { $item } in { $room } cannot be joined online.
    .short = Online not possible
    .hint = Open { $item } for taking part online, or move it to a room with a video link.
clash-co-chair-away = { $people }, co-chair of the meeting, is absent on { $day }.
    .short = A co-chair is away
    .hint = Agree with their body who takes the chair that day.
clash-room-too-small = { $item } expects { $count } people, and { $room } has { $capacity } seats.
    .short = { $count } people, { $capacity } seats
    .hint = { $rooms-count ->
        [0] No room of the meeting is large enough; ask the house for another.
       *[other] Move { $item } to a room that is large enough: { $rooms }.
    }
clash-needs-unmet = { $needing } of { $item } { $count ->
    [one] needs
   *[other] need
    } { $feature-wanted }, and { $room } has none.
    .short = No { $feature }
    .hint = { $rooms-count ->
        [0] No room of the meeting has it; ask the house for { $feature-wanted }.
       *[other] Move { $item } to a room that has it: { $rooms }.
    }
clash-overlaps-break = { $item } is held during { $other } from { $from } to { $to }.
    .short = During a break
    .hint = Shorten the item, move it, or make the break shorter.
clash-overlaps-plenary = { $case ->
    [both] { $items } are both for everybody and share the time from { $from } to { $to }.
   *[one] { $item } is held beside { $other }, which is for everybody, from { $from } to { $to }.
    }
    .short = Beside a plenary
    .hint = Move one of the two, or put both into one group of parallel items.
clash-outside-hours = { $case ->
    [other-day] { $item } is on { $day }, and the meeting is on { $days }.
    [both] { $item } lasts from { $from } to { $to }, and the day from { $opens } to { $closes }.
    [early] { $item } begins at { $from }, before the day does at { $opens }.
   *[late] { $item } ends at { $to }, after the day does at { $closes }.
    }
    .short = Outside the hours
    .hint = { $case ->
        [other-day] Move the item to a day of the meeting.
       *[other] Move or shorten the item, or change the hours of the day.
    }
clash-day-too-long = { $day } has { $minutes } minutes of programme, { $over } more than the { $slot } that a day should have.
    .short = The day is too long
    .hint = Shorten items, move one to another day, or change the limit of the day.
clash-no-moderator = Nobody chairs or moderates { $item }.
    .short = No moderator
    .hint = Name a moderator or a co-chair.
clash-no-rapporteur = Nobody reports from { $item }.
    .short = No rapporteur
    .hint = Name a rapporteur, so that the workshop reaches the plenary.
clash-speaker-unconfirmed = { $case ->
    [people] In { $item }, { $people } { $people-count ->
        [one] has
       *[other] have
    } not confirmed.
    [open] In { $item }, { $open } { $open-count ->
        [one] is
       *[other] are
    } to be named.
   *[people-and-open] In { $item }, { $people } { $people-count ->
        [one] has
       *[other] have
    } not confirmed and { $open } { $open-count ->
        [one] is
       *[other] are
    } to be named.
    }
    .short = Not confirmed
    .hint = Ask them, and mark them as confirmed or name somebody else.
clash-night-hours = { $people } { $case ->
    [heard] is heard online
   *[listens] takes part online
    } from { $city } { $nights } of their own clock, in { $items }.
    .short = { $from } in { $city }
    .hint = { $case ->
        [heard] Move their part to a later hour, or ask whether the hour suits them.
       *[listens] Tell them which of these items they need to follow.
    }
clash-language-not-spoken = { $people } is heard in { $items }, and speaks { $languages }; the languages of the meeting are { $spoken }.
    .short = Language not spoken
    .hint = Ask for interpretation, or name somebody else.
clash-label-stricter-than-room = { $case ->
    [guests] { $item } is { $label }, and { $people } { $people-count ->
        [one] attends it as a guest who may see TLP:GREEN at most.
       *[other] attend it as guests who may see TLP:GREEN at most.
    }
    [named] { $item } is { $label }, and { $people }, who { $people-count ->
        [one] has a role
       *[other] have roles
    } in it, may see TLP:AMBER at most.
    [third-countries] { $item } is { $label }, and participants of third countries are there on { $day }: { $parties }.
    [other-organisations] { $item } is { $label }, and participants of other organisations are there on { $day }: { $parties }.
   *[third-countries-and-other-organisations] { $item } is { $label }, and participants of third countries and other organisations are there on { $day }: { $parties }.
    }
    .short = Label too strict for some
    .hint = { $case ->
        [guests] Lower the label if its source agrees, or hold the item without guests.
       *[other] Lower the label if its source agrees, or hold the item without them.
    }
clash-guests-before-stricter-item = { $people } { $people-count ->
    [one] has
   *[other] have
    } to leave after { $item }: { $other }, at { $from }, is { $label }.
    .short = Guests leave before { $other }
    .hint = See them out and end their link before it begins.
clash-guest-not-bound = { $people } has a role in { $item } and is not invited to it.
    .short = Guest not invited to it
    .hint = Add the item to those that the guest attends, or name somebody else.
clash-minutes-do-not-fit = In { $item }, { tour-fits }.
    .short = { $count } × { $minutes } min = { $total }, { $slot } planned
    .hint = { $fitting ->
        [0] Give { $item } { $total } minutes, or ask for written answers.
       *[other] Give { $item } { $total } minutes, or every delegation { $fitting } min.
    }
tour-fits = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
    } × { $minutes } min = { $total } min; the slot is { $slot }

## What is missing before a release
omission-no-items = Nothing is scheduled yet.
    .hint = Put the first item on the timeline.
omission-day-without-items = Nothing is planned for { $day }.
    .hint = Move items to this day, or shorten the meeting.
omission-proposals-left = { $count ->
    [one] One proposal waits beside the timeline: “{ $title }”.
   *[other] { $count } proposals wait beside the timeline.
    }
    .hint = Schedule them, or remove those that nobody wants.
omission-number-missing = “{ $title }” has no number, and other items have.
    .hint = Number it, so that people can refer to it.
omission-number-twice = “{ $other-title }” and “{ $title }” both have the number { $number }.
    .hint = Give one of them another number.
omission-number-out-of-order = Item { $number } stands after item { $before }.
    .hint = Renumber on purpose, or leave it where the numbers are already known.
omission-room-missing = { $item } has no room.
    .hint = Choose a room.
omission-purpose-missing = { $item } has no purpose.
    .hint = Say whether it informs, discusses or decides.
omission-label-missing = { $item } has no label and counts as { $label }.
    .hint = Choose a label.
omission-tour-without-plan = { $item } has no plan for the delegations.
    .hint = Enter the question, the order, and the minutes for each delegation.
omission-translation-outdated = The { $languages } text of { $item } is older than the text itself.
    .hint = Have it translated again, or confirm that it still fits.
omission-latin-form-missing = { $people }, named in { $item }, has no Latin form of the name.
    .hint = Ask how their passport spells it.
omission-gap = Nothing is planned for { $minutes } minutes before { $item }, from { $from } to { $to }.
    .hint = Move the item forward, or put a break in.
omission-video-link-missing = The meeting can be joined online and has no video link.
    .hint = Enter the link of the meeting; it goes into personal calendars and mails only.
omission-chairs-missing = { $parties-count ->
    [0] No body chairs the meeting.
   *[other] Only { $parties } chairs the meeting.
    }
    .hint = Name both chairing bodies: papers print them in equal rank.

## What a person should know about a row of a file; { $cell } is the name of the column
reason-answered-again = The same person as row { $line }; the later answer is kept.
reason-address-shared = { $case ->
    [another] The e-mail address is also that of { $people }; this is another guest, by the reference.
   *[other] The e-mail address is also that of { $people }. The same person, or another?
    }
reason-aim-unknown = “{ $text }” is none of inform, discuss, decide; it is left out.
reason-attribution-unknown = “{ $text }” is none of named, delegation, kind, unattributed, not_minuted; it is left out.
reason-break-with-number = Breaks have no number; it is left out.
reason-attendance-missing = Nothing says how the person attends.
reason-column-differs = The column “{ $name }” is not used, and says “{ $text }” here.
reason-cancelled = { $case ->
    [known] The event was called off: its item leaves the agenda.
    [left] The calendar has the event at this time no more: its item leaves the agenda.
   *[other] The event was called off.
    }
reason-comma-below = The letters ș and ț are written with a comma below instead of a cedilla.
reason-consent-unclear = “{ $text }” is neither a clear yes nor a clear no; counted as not asked.
reason-date-month-first = “{ $text }” is read with the month first, as other rows of the column show.
reason-date-unclear = “{ $text }” is not understood as a date.
reason-day-disagrees = “day” and “date” name different days; the date, { $day }, counts.
reason-day-missing = It has a time and no day, so it waits beside the timeline.
reason-day-outside = { $field ->
    [days] “{ $text }” names a day on which the meeting does not take place.
   *[other] “{ $text }” is no day of the meeting. Change the days of the meeting, or the day in the file.
    }
reason-day-unclear = “{ $text }” is no day that can be read; write it as 2024-06-26.
reason-days-unclear = The days in “{ $text }” are not understood; check on which days the person attends.
reason-delegation-role-unknown = “{ $text }” is not understood as the { $cell }; it is left out.
reason-delegation-unknown = No delegation has the code “{ $text }”; it is left out of the order.
reason-draft-gone = The draft is not in this workspace; what is said to it is left out.
reason-duration-disagrees = From beginning to end it is { $minutes } minutes, not { $said }; the end counts.
reason-duration-impossible = An item lasts from 1 minute to 24 hours.
reason-duration-missing = The file does not say how long it is; { $minutes } minutes are planned.
reason-duration-unreadable = “{ $text }” is no duration that can be read; write it in minutes, as 60.
reason-email-refused = This is not an e-mail address; it is left out.
reason-email-unlikely = “{ $text }” does not look like one e-mail address.
reason-end-before-start = { $case ->
    [times] It ends at { $to }, and begins at { $from }.
   *[other] It ends before it begins.
    }
reason-euci-refused = It carries a marking of EU classified information, which must not be kept in this application.
reason-entry-guessed = It has no reference, and is taken for { $text }: the same item, the same minute, and like words. Leave it out if it is another.
reason-answer-older = The answer of { $text } is here already, and it is later than this one. Nothing of this older one is taken in.
reason-comment-item-gone = “{ $text }” is not in the agenda any more. What is said of it is kept under “Lost and found”.
reason-comment-not-theirs = Somebody else’s comment has the same identity. It stays as it is, and this one is left out.
reason-confirmed-other-text = The text was changed since it was sent, so this does not clear it. Send the passage again, or clear it by hand.
reason-correction-settled = The correction of this passage was agreed or refused already, and stays so.
reason-entry-gone = The entry is not there any more. It was sent as: “{ $text }”
reason-entry-not-theirs = The entry is not of this delegation any more. It stays as it is.
reason-entry-reworded = The entry was changed here since it was sent. Look at both texts.
reason-entry-taken-again = The entry was removed here since it was sent. It comes in once more.
reason-comment-taken-back = It is not in this answer any more: whoever wrote it took it back.
reason-feature-unknown = “{ $text }” is nothing that a room is known to offer; left out.
reason-flag-unclear = “{ $text }” is neither a clear yes nor a clear no; left out.
reason-formula-value = The { $cell } comes from a formula; its last result is imported.
reason-formula-without-value = The formula for the { $cell } has no result in the file, so nothing is imported.
reason-event-answer = This calendar answers an invitation; look whether the event is held so.
reason-event-known = From now on the item is known as this event of the calendar.
reason-event-older = A newer state of this event was imported before; this one is older.
reason-item-refused = The item cannot be kept like this. { $refusal }
reason-item-missing = It does not say under which item it was said.
reason-item-unknown = No item is known as “{ $text }”; import the agenda, then this list again.
reason-key-older = The same body said something else to this draft later; that is kept.
reason-key-unknown = The key “{ $text }” is not known and left out.
reason-kind-guessed = The title says what it is: { $kind }.
reason-kind-unknown = { $case ->
    [item] “{ $text }” is no kind of item that is known; a new item is taken for a plenary.
   *[other] “{ $text }” is no kind of organisation that is known; left out.
    }
reason-known-elsewhere = Known from another meeting, and gets a seat at this one.
reason-markup-removed = The markup of a web page was taken out of the text.
reason-label-lowered = Its label is wider than that of the entry here. Only whoever said it may widen it: change the label in the entry, with their consent.
reason-label-unknown = “{ $text }” is none of the five handling labels; without one the default of the meeting counts.
reason-language-unknown = “{ $text }” is not understood as a language; it is left out.
reason-digits-only = “{ $text }” is a number in the sheet; a plus or zeros before it may be lost.
reason-letters-guessed = The { $cell } may be spelled otherwise: the file is too short to tell in which encoding it was saved.
reason-letters-lost = Letters of the { $cell } were lost before the file was made; ask for the right spelling.
reason-letters-repaired = Letters of the { $cell } had been encoded twice; they are set right.
reason-letters-stray = Letters of the { $cell } are encoded in another way than the rest of the file; check them.
reason-looks-like-formula = The { $cell } looks like a formula; it is kept as text.
reason-count-unreadable = “{ $text }” is no number of people; it is left out.
reason-minimum-too-long = The least minutes are more than those planned; they are left out.
reason-mode-unclear = { $field ->
    [day_mode] It is not clear from “{ $text }” whether the person attends on this day; taken as attending.
    [mode] { $case ->
        [taken] It is not clear from “{ $text }” how the person attends; taken as { $mode }.
        [left_out] “{ $text }” is neither in person nor online; left out.
       *[other] It is not clear from “{ $text }” how the person attends.
    }
   *[other] It is not clear from “{ $text }” how the person attends.
    }
reason-name-in-capitals = The list prints family names in capitals; check how this one is written.
reason-name-missing = { $field ->
    [room] The room has no name.
   *[other] The family name is missing.
    }
reason-name-split = The whole name stood in one cell; check which part is the family name.
reason-names-swapped = { $case ->
    [address] The e-mail address suggests that given and family name are swapped.
   *[other] Given and family name stand the other way round in the file; they are kept as they are known.
    }
reason-no-latin-form = The Latin form of the name is still missing; until then lists print the name as typed, where a typeface has its letters.
reason-not-an-object = This entry is no object in braces.
reason-nul = The text contains a NUL character, which no person can have typed.
reason-number-twice = The number { $text } stands in the file twice.
reason-number-unclear = “{ $text }” is left out. { $refusal }
reason-papers-left-out = Papers are files and do not come with this form; add them to the item.
reason-party-ambiguous = “{ $text }” can stand for more than one country or body.
reason-not-a-person = { $case ->
    [headings] The headings stand here once more: this row is about nobody.
    [total] “{ $text }” is a total: this row is about nobody.
    [section] “{ $text }” is a heading over the rows below: this row is about nobody.
   *[other] “{ $text }” is a remark: this row is about nobody.
    }
reason-party-of-section = The country or body stands above, in row { $line }: “{ $text }”.
reason-party-missing = No country or body is given.
reason-party-recognised = “{ $text }” stands for { $name } ({ $code }).
reason-party-unknown = No country or body is known as “{ $text }”.
reason-past-midnight = It ends at { $to } on the day after.
reason-person-ambiguous = { $case ->
    [asked] “{ $text }” is the name of { $people }. Who is meant?
   *[other] Several people at the meeting are called “{ $text }”; the place is to be confirmed, with the name as a note.
    }
reason-person-twice = “{ $text }” is named twice in the same role.
reason-person-unclear = { $case ->
    [reference] The reference is that of { $people }. The same person, or another?
    [other_address] The name is also that of { $people }, with another address. The same person, or another?
   *[other] The name is also that of { $people }. The same person, or another?
    }
reason-person-unknown = Nobody at the meeting is known as “{ $text }”; the place is to be confirmed, with the name as a note.
reason-states-older = { $count ->
    [one] An older state of this event stands in the file as well; the newest counts.
   *[other] { $count } older states of this event stand in the file as well; the newest counts.
    }
reason-term-unknown = “{ $text }” is no term of this vocabulary; it is left out.
reason-cited-odd = “{ $text }” is no reference of a record; it is left out.
reason-seat-unknown = Nobody at the meeting is known as “{ $text }”; the cell is left empty.
reason-source-unknown = “{ $text }” is no country or body that is known; it is left out.
reason-record-item-unknown = No item is known as “{ $text }”; the record comes in without one.
reason-record-refused = { $text }
reason-forms-counted = { $count ->
    [one] { $count } form is counted.
   *[other] { $count } forms are counted together.
    } No name, address, time or order of rows is kept, and texts are sorted.
reason-ratings-unread = { $count ->
    [one] { $count } answer is no number from 1 to 5; it is not counted.
   *[other] { $count } answers are no number from 1 to 5; they are not counted.
    }
reason-asked-gone = This is not asked any more.
reason-asked-meanwhile = Something else was entered since the pouch was made: “{ $text }”. Take their answer, or leave the row out.
reason-confirmer-unknown = “{ $text }” is nobody of this delegation at the meeting, so the statement comes in as a draft.
reason-answer-emptied = Nothing stands here in the file; what is known stays.
reason-reference-odd = “{ $text }” is no reference; the next free one is given.
reason-reference-twice = “{ $text }” stands in the file twice; this is the later row.
reason-repeats = { $case ->
    [unclear] The event repeats by a rule that cannot be followed; only the first time is read.
    [which] This is another time of an event that repeats; which one it replaces cannot be read.
    [onwards] From one time on the event repeats otherwise; look at this time and at all later ones.
    [never] The event repeats, and on no day of the meeting.
   *[known] The event repeats; this is one of its times.
    }
reason-changed-both = Since the last file like this one it was changed here, and the file says something else now. Which one counts?
reason-said-before = The file says the same as the last one like it; what was changed here since stays.
reason-role-unknown = { $field ->
    [people] “{ $text }” is no role that is known; it is taken for a speaker.
   *[other] “{ $text }” is not a role at the meeting; it is left out.
    }
reason-room-ambiguous = { $case ->
    [asked] Several rooms are called “{ $text }”. Which one is meant?
   *[other] Several rooms are called “{ $text }”; none is taken.
    }
reason-confirmed-other = Title or time of this item changed after the form was sent: what was confirmed is not what stands there now.
reason-body-missing = Nothing in this form says which body in the chair answers. Choose it.
reason-row-hidden = The sheet hides this row, as a filter does. Leave it out if it no longer counts.
reason-row-item-unknown = No item of the version is known as “{ $text }”. Choose the item that is meant.
reason-room-unknown = { $case ->
    [asked] No room is known as “{ $text }”. A room under another name, or a new one?
   *[other] No room is known as “{ $text }”; none is taken.
    }
reason-start-missing = { $case ->
    [whole-day] The event has no time: it is there the whole day.
    [event] The event has no beginning.
   *[other] The item has a day or an end and no beginning.
    }
reason-start-skipped = { $from } does not exist that night: the clock jumps from { $opens } to { $closes }. Check when it begins.
reason-status-unknown = “{ $text }” is not understood as the { $cell }; it is left out.
reason-text-cleaned = { $case ->
    [address] Only the address itself is kept of the cell with the e-mail address.
   *[other] Invisible characters or spaces were removed, or letters and accents joined; it reads the same.
    }
reason-text-continued = The text is longer than a cell can hold and goes on in an extra row, which is left out.
reason-text-missing = It has no words.
reason-text-cut = { $case ->
    [cell] The text for the { $cell } has at least { $count } characters; the first { $most } are imported.
    [whole] The text for the { $cell } has { $count } characters; the first { $most } are imported.
   *[other] The text is longer than the { $most } characters that are kept, and was cut.
    }
reason-time-unreadable = “{ $text }” is no time that can be read; write it as 09:30.
reason-title-in-name = { $case ->
    [taken] “{ $text }” in the name is read as a title; check given name “{ $given }” and family name “{ $family }”.
   *[other] The family name seems to hold a title, “{ $text }”; it is kept as typed.
    }
reason-title-missing = { $case ->
    [new] There is no such item yet, and the file gives no title for a new one.
   *[other] The item has no title.
    }
reason-too-many = There are more than { $most } entries.
reason-withdrawal-unclear = “{ $text }” is neither a clear yes nor a clear no; the registration stands.
reason-withdrawn = { $case ->
    [seat] Withdrew: the seat becomes free.
   *[other] Withdrew, and is not among the participants: nothing to do.
    }
reason-wrong-type = “{ $text }” is not { $case ->
    [flag] true or false
    [number] a whole number that can be kept
    [list] a list in brackets
    [object] an object in braces
    [texts] a list of texts
   *[text] a text
    }, and is left out.
reason-zone-missing = { $case ->
    [calendar] No zone stands with the time; that of the calendar counts, “{ $text }”.
   *[other] No zone stands with the time; it is taken for a time of the meeting.
    }
reason-zone-unknown = The zone of the time is not known; it is taken for a time of the meeting.
of-row = { $text } (row { $beside })
of-another-meeting = { $text } (another meeting)

## What becomes of an import that is taken back

back-removed = Was added then and is removed.
back-returns = Was removed then and is there again.
back-field = The { $field } goes back from { $now } to { $before }.
stays-changed = Stays, because it was changed since: the { $field } is now { $now }.
stays-field = The { $field } stays { $now }: it was changed since.
stays-rests = Stays, because something else rests on it: { $noun }{ $name ->
    [none] { "" }
   *[other] { " " }{ $name }
    }.
stays-gone = Was removed since, or what it belongs to was.
stays-erased = Stays, because what it held before was erased.
nothing-there = nothing

## What a step did
step-create-workspace = Made the workspace
step-create-sample = Made the sample meeting
step-create-meeting = Made the meeting { $title }
step-next-meeting = Made the next meeting, { $title }
step-edit-meeting = Changed the meeting { $title }
step-edit-series = Changed the series { $title }
step-undo-import = Took back the import of { $file }
step-import-participants = Imported { participants } from { $file }
step-add-person = Added { $name }
step-edit-person = Changed { $name }
step-remove-people = Removed { people }
step-merge-people = Made one person of two records of { $name }
step-take-apart = Took the two records of { $name } apart again
step-set-status = Set { participants-or-who } to { $status }
step-set-mode = Set { participants-or-who } to { $mode } on { $day }
step-set-role = { $given ->
    [given] Gave { people-or-who } the role { $role }
   *[taken] Took the role { $role } from { people-or-who }
    }
step-seat-people = Seated { people-or-who } with { $name }
step-place-person = Moved { $name } within the delegation
step-place-by-name = Sorted the people of { $name } by name
step-add-delegation = Added the delegation { $name }
step-invite-delegations = Invited { invited-delegations }
step-edit-delegation = Changed the delegation { $name }
step-remove-delegation = Removed the delegation { $name }
step-add-agenda-item = Added { $item }
step-edit-agenda-item = Changed { $item }
step-remove-agenda-item = Removed { $item }
step-remove-agenda-items = Removed { agenda-items }
step-duplicate-agenda-item = Duplicated { $item }
step-split-agenda-item = Split { $item }
step-merge-agenda-items = Merged { $item } with the next item
step-move-agenda-item = Moved { $item }
step-resize-agenda-item = Changed the length of { $item }
step-unschedule-agenda-item = Took { $item } off the timeline
step-renumber-agenda = Numbered the agenda anew
step-begin-item = Began { $item }
step-end-item = Ended { $item }
step-give-time = Gave { $item } more time
step-replan-day = Planned the rest of { $day } anew
step-swap-rooms = Swapped the room of { $item }
step-apply-template = Laid out { $day } from a template
step-keep-template = Kept { $title } as a template
step-forget-template = Removed the template { $title }
step-propose-items = Took { topics } from an earlier meeting
step-import-agenda = Imported { agenda-items } from { $file }
step-import-guests = Imported { guests } from { $file }
step-add-room = Added the room { $name }
step-edit-room = Changed the room { $name }
step-remove-room = Removed the room { $name }
step-add-guest = Added the guest { $name }
step-edit-guest = Changed the guest { $name }
step-remove-guest = Removed the guest { $name }
step-attach-paper = Added a paper to { $item }
step-detach-paper = Removed a paper from { $item }
step-set-clash-aside = Set a clash aside
step-take-clash-up = Took a clash up again
step-declare-trivial = Declared changes trivial
step-declare-not-trivial = Declared changes not trivial
step-release-agenda = Released version { $name } of the agenda
step-restore-agenda = Returned to version { $name } of the agenda
step-add-note = Added entry { $name } to the notes
step-edit-note = Changed entry { $name } of the notes
step-edit-notes = Changed { entries }
step-ask-sources = Noted whom to ask about { entries }
step-erase-passage = Erased a passage of entry { $name }
step-remove-note = Removed entry { $name } of the notes
step-restore-note = Brought back an earlier wording of entry { $name }
step-lay-out-notes = Laid out the notes of { $item }
step-add-record = Added { record } { $name }
step-edit-record = Changed { record } { $name }
step-remove-record = Removed { record } { $name }
step-carry-over = { $count ->
    [one] Carried { $count } action over to the next meeting
   *[other] Carried { $count } actions over to the next meeting
    }
step-import-records = Imported { records } from { $file }
step-import-notes = Imported { entries } from { $file }
step-ask-for-floor = { $name } asked for the floor
step-give-floor = Gave { $name } the floor
step-end-turn = Ended the turn of { $name }
step-pass-turn = { $name } passed
step-turn-in-writing = { $name } will contribute in writing
step-withdraw-turn = Took { $name } off the queue
step-pause-turn = Stopped the time of { $name }
step-resume-turn = Let the time of { $name } run
step-limit-turn = Changed the limit of { $name }
step-move-turn = Moved { $name } in the queue
step-back-to-turn = Gave the floor back to { $name }
step-set-presence = { $has_state ->
    [one] { $state }
   *[none] Attendance
    }{ presence-of-item }{ presence-of-people }
step-fill-presence = Recorded { people } as announced{ presence-of-item }
step-note-presence = Noted a time{ presence-of-item }{ presence-of-people }
step-clear-presence = Emptied attendance{ presence-of-item }{ presence-of-people }
step-ask-correction = Noted a correction of { corrected }
step-edit-correction = Changed a correction of { corrected }
step-agree-correction = Agreed on a correction of { corrected }
step-settle-correction = Settled a correction of { corrected }
step-remove-correction = Removed a correction of { corrected }
step-open-silence = Opened a silence procedure
step-edit-silence = Changed a silence procedure
step-close-silence = { $count ->
    [0] Closed a silence procedure
   *[other] Closed a silence procedure and cleared { entries }
    }
step-remove-silence = Removed a silence procedure
step-add-comment = Commented on { $item }
step-edit-comment = Changed a comment on { $item }
step-remove-comment = Removed a comment on { $item }
step-resolve-comment = Settled the comments on { $item }
step-reopen-comment = Opened the comments on { $item } again
step-accept-suggestion = Accepted the suggestion of { $name } on { $item }
step-refuse-suggestion = Refused the suggestion of { $name } on { $item }
step-note-approval = Noted of { $name } on version { $number }: { $choice }
step-remove-approval = Took back what was noted of { $name } on version { $number }
step-open-round = Opened a round of review of version { $name }
step-edit-round = Changed the round of review of version { $name }
step-close-round = Closed the round of review of version { $name }
step-import-answers = Took in the answer of { $name }{ $number ->
    [none] { "" }
   *[other] { " " }to version { $number }
    }: { $count ->
    [0] nothing new
    [one] one change
   *[other] { $count } changes
    }
step-generate-report = { $count ->
    [one] Drafted { $count } sentence of the report
   *[other] Drafted { $count } sentences of the report
    }
step-freeze-draft = Put draft { $count } of { $publication } before the co-chairs
step-note-key = Noted of { $name } on draft { $count } of { $publication }: { $choice }
step-add-milestone = Added the milestone { $name }
step-edit-milestone = Changed the milestone { $name }
step-remove-milestone = Took the milestone { $name } off the track
step-snooze-matter = Snoozed { $matter }{ $day ->
    [none] { "" }
   *[other] { " " }until { $day }
    }
step-wake-matter = Took up { $matter } again
step-restore-record = Brought back earlier values of { $name }
step-undo-steps = { $count ->
    [one] Undid { $count } step
   *[other] Undid { $count } steps
    }
step-undo = Undid a step
step-redo = Redid a step
step-export-participants = Wrote { $paper }
step-export-agenda = Wrote { $paper }
step-export-notes = Wrote { $paper }
step-export-records = Wrote { $paper }
step-export-report = Wrote { $paper }
step-copy-notes = Copied { $paper }
step-export-signatures = Wrote { $paper }
step-make-pouch = Made { $paper }
step-write-mails = { $count ->
    [0] Wrote drafts of mails
   *[other] Wrote { mail-drafts }: { $files }
    }
step-save-paper = Saved a copy of { $files }
step-open-paper = { $count ->
    [0] Looked at a paper of an item
   *[other] Opened a copy of { $files }
    }
step-open-needs = { $named ->
    [none] Looked at the needs of a person
   *[one] Looked at the needs of { $name }
}
step-show-contact = Listed contact data
step-show-logistics = Listed days, travel and languages
step-show-needs = Listed needs
step-unlock = Unlocked the workspace
step-change-passphrase = Changed the passphrase
step-print-recovery-sheet = Made the recovery sheet
step-later = Did something that a later release knows
step-agenda = the agenda
draft-named = Draft { $number } of { $name }
draft-gone = A draft
suggested-behind = right behind { $title }
suggested-first = first on its day
suggested-person = { $role }: { $name }
suggested-time = { $day }, { $from }–{ $to }
settled = Settled
open-again = Open again
not-decided = Not decided yet
for-chairs-only = For the co-chairs only
files-answers = Answers of co-chairs
approved-by = Approved by { $names }
released-by = Released by { $names }
not-released = Draft, not released: both bodies in the chair have to approve it first.
approved-on = { $body } on { $date }
void-by = { $item }: { $changes }
step-item = item { $number }, { $title }
some-day = a day
some-matter = a matter
some-paper = a paper
paper-for = { $paper } for { $readers }
paper-files = { $paper }: { $files }
paper-kept = { $paper }. Passages stayed as they are: { $reason }
presence-of-item = { $has_number ->
    [one] , item { $number }
   *[none] { "" }
    }
presence-of-people = { $has_name ->
    [one] { " " }({ $name })
   *[none] { $count ->
        [0] { "" }
       *[other] { " " }({ people })
        }
    }
people = { $count ->
    [one] { $count } person
   *[other] { $count } people
    }
invited-delegations = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
    }
people-or-who = { $has_who ->
    [one] { $who }
   *[none] { people }
    }
participants-or-who = { $has_who ->
    [one] { $who }
   *[none] { participants }
    }
participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
    }
agenda-items = { $count ->
    [one] { $count } item of the agenda
   *[other] { $count } items of the agenda
    }
entries = { $count ->
    [one] { $count } entry of the notes
   *[other] { $count } entries of the notes
    }
corrected = { $noun ->
    [report_sentence] the report ({ $name })
   *[note] entry { $name }
    }
record = { $noun ->
    [practice] practice
    [challenge] challenge
    [concept] concept
    [statement] statement
    [action] action
    [transfer] answer about
    [question] question
    [response] answer to
    [rating] ballots on
    [evaluation] evaluation, forms:
    [term] term
    [report_sentence] report sentence
   *[other] record
    }
records = { $noun ->
    [practice] { $count ->
        [one] { $count } practice
       *[other] { $count } practices
        }
    [challenge] { $count ->
        [one] { $count } challenge
       *[other] { $count } challenges
        }
    [concept] { $count ->
        [one] { $count } concept or statement
       *[other] { $count } concepts and statements
        }
    [action] { $count ->
        [one] { $count } action
       *[other] { $count } actions
        }
    [question] { $count ->
        [one] { $count } question or answer
       *[other] { $count } questions and answers
        }
    [transfer] { $count ->
        [one] { $count } answer about practices
       *[other] { $count } answers about practices
        }
   *[other] { $count ->
        [one] { $count } record
       *[other] { $count } records
        }
    }
topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
    }
mail-drafts = { $count ->
    [one] { $count } draft of a mail
   *[other] { $count } drafts of mails
    }
guests = { $count ->
    [one] { $count } guest
   *[other] { $count } guests
    }

## Refusals: what happened, and what to do
refusal-wrong-passphrase = That passphrase does not open this file. The file is untouched. Try again.
refusal-not-a-workspace = This is not an Entente workspace, or nothing of one is left in it. Choose a file that ends in .entente, or open a backup.
refusal-newer-version = A newer version of Entente made this file. Update Entente to open it.
refusal-damaged = Part of this file is damaged and cannot be read. Open a backup of it.
refusal-already-open = This workspace is open in another window or on another computer. Close it there first.
refusal-journal-altered = The history of this file does not fit together: it was altered past Entente. Its backup is written, and no earlier one is removed. Check the workspace under “Backups” in the settings.
refusal-not-found = There is no file at this place. Choose another one.
refusal-exists-already = A file with this name exists already. Choose another name.
refusal-cannot-write = The file could not be written. Check that the disk is not full or read-only, or choose another folder.
refusal-folder-missing = This folder is not there any more, or the disk it is on was taken out. Choose another folder.
refusal-may-not-write = You may not write to this folder. Choose another one, for example your documents.
refusal-name-not-text = The name of this file, or of a folder on the way to it, has signs that are no text (it is not UTF-8). Rename it, then choose it again.
refusal-name-refused = The system takes no such name: it is too long, or has signs that it does not know. Choose a shorter one of plain letters.
refusal-cut-off = The last change to this file was cut off, and repairing it needs a place that can be written. Copy the file, and the one beside it that ends in -journal, to a folder of your own and open the copy.
refusal-replaced = The workspace was moved or replaced outside Entente since it was opened, so nothing was saved. Keep what you see with “Back up the workspace”, and go on in that copy.
refusal-full = There is no room left to save. Nothing was changed; free some space on the disk and try again.
refusal-read-only = { $case ->
        [backup] Nothing was changed: the workspace is a backup, which goes by itself once there are newer ones, and is open for reading only. Save a copy, and open that to work in it.
        [damaged] Nothing was changed: the workspace is damaged and open for reading only. Open a backup of it to go on working.
       *[place] Nothing was changed: the file, its folder or its disk cannot be written, so the workspace is open for reading only. Save a copy elsewhere, or copy it to a folder of your own, and open that to go on working.
    }
refusal-locked = The workspace is locked. Unlock it first.
refusal-own-workspace = This file is the open workspace itself. Choose another one.
refusal-weak-passphrase = This passphrase is too easy to guess. Make it longer: several words that do not belong together.
refusal-changed-meanwhile = { $noun-the } was changed meanwhile. Look at it again, and then decide.
refusal-no-such-record = { $noun-the } is not there any more. Look at the list again.
refusal-in-use = { $noun-the } belongs together with other records, so this cannot be done. Take those away first.
refusal-taken = There is already { $noun } like this. Choose another name or number.
refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-redo = There is nothing to redo.
refusal-cannot-undo = The last step cannot be taken back: it made the workspace, or what it changed was erased on purpose.
refusal-no-meeting = There is no such meeting. Make one first, or choose another.
refusal-no-party = No country or body has this code. Choose one of the list.
refusal-no-import = No import is being prepared. Choose a file first.
refusal-cancelled = Stopped. Nothing was changed.
refusal-interrupted = To find this took too long and was stopped. Type more of a word, or fewer words.
refusal-broken = Something in Entente is broken, and this was stopped. What was not finished was not saved.
refusal-value-unread = This cannot be read. Enter it anew.
refusal-text-nul = This text holds a character that cannot be kept. Type it anew.
refusal-text-empty = This is needed. Enter something.
refusal-text-too-long = This has { $count } characters; at most { $most } can be kept. Shorten it.
refusal-language-unknown = This is not a language that is known here. Write its code or its English name, for example FR or French.
refusal-label-unknown = This is not a handling label. Write one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN and TLP:CLEAR.
refusal-meeting-ends-before-it-begins = The last day is before the first. Choose a later one.
refusal-meeting-too-long = A meeting has at most { $most } days. Choose an earlier last day.
refusal-zone-unknown = This is not the name of a time zone. Write one such as Europe/Amsterdam.
refusal-meeting-chairs = A meeting is chaired by at most two different bodies. Choose another one.
refusal-meeting-hours = A day ends after it begins, within 24 hours. Choose other hours.
refusal-meeting-ordinal = The number of the meeting counts from 1. Enter another one.
refusal-meeting-ordinal-taken = This series already has a meeting with the number { $count }. Enter another one.
refusal-meeting-ordinal-earlier = This series lists an earlier edition with the number { $count }. Remove that from the series first, or enter another number.
refusal-next-people-alone = People come with their delegations. Take the delegations over too, or leave the people.
refusal-next-too-early = The meeting before is on { $days }. Choose later days.
refusal-action-no-next = There is no meeting after this one yet. Make the next edition first; open actions can come along with it.
refusal-series-name-taken = Another series has this name. Enter another one.
refusal-meeting-file-unreadable = The meeting file cannot be read: { $detail }. Correct it and try again.
refusal-meeting-file-hours = A time of the hours of a day cannot be read. Write it as 08:00.
refusal-meeting-file-no-day = The meeting file names no day. Add the days of the meeting.
refusal-meeting-file-rooms = { $detail }
refusal-item-duration = An item lasts from 1 minute to 24 hours. Enter other minutes.
refusal-item-start = An item begins between 00:00 and 23:59. Enter another time.
refusal-item-hours = The hours of somebody in the item end before they begin, or after midnight. Enter them as 14:00 to 16:00.
refusal-item-minimum = The least minutes are more than those planned. Enter fewer, or plan more.
refusal-item-numbered-break = Breaks have no number. Take the number away, or choose another kind.
refusal-item-too-many = An item has at most { $most } entries of a kind. Take some away.
refusal-item-twice-in-one-role = Somebody is named twice in the same role. Take one of the two away.
refusal-item-people-gone = Somebody named here is not at this meeting any more. Take them off the item.
refusal-item-room-gone = This room is not there any more. Choose another.
refusal-item-has-notes = Session notes stand under { $item }. Take it off the timeline instead, or move or remove its notes first.
refusal-item-number = A number is written like 4, 5a or 4bis. Write it so.
refusal-item-number-taken = The item at { $from } already has the number { $number }. Enter another one.
refusal-split-minute = Choose a minute between 1 and { $most }.
refusal-split-shown-twice = The second part would begin at { $from }, which the clock shows twice that night, for the second time. Choose another minute, before or after the change of the clock.
refusal-merge-nothing = No item follows this one in the same room on this day. Move one there first.
refusal-merge-between = { $kind }, { $when }, lies between the two and would be covered. Move it or take it off the timeline first, then merge.
refusal-merge-pause = { $kind }, { $when }, is not merged with the programme. Move it or take it off the timeline first, then merge.
refusal-merge-too-long = The two texts together are longer than { $most } characters. Shorten one of them first.
refusal-paper-empty = This file is empty. Choose another one.
refusal-paper-too-large = This file is too large: a paper has at most { $most } MB. Choose a smaller one.
refusal-paper-gone = This paper is not there any more. Look at the item again.
refusal-clipboard-refused = The clipboard of this computer did not take the text. Copy it again.
refusal-no-program = No program on this computer opens this kind of file. Save a copy of it.
refusal-version-unknown = There is no version { $name } of this agenda. Choose one of those released.
refusal-version-name = A version is named like 0.4 or 1.0. Write it so.
refusal-version-too-low = The last version is { $name }; give this one a higher number, for example { $next }.
refusal-day-not-empty = This day already holds items; a template fills an empty day. Choose another day.
refusal-template-empty = This day holds no items, so there is nothing to keep. Choose a day with items.
refusal-day-template-unknown = There is no template of this name any more. Choose another.
refusal-templates-too-many = A series keeps 50 templates. Remove one first.
refusal-day-outside = This is not a day of the meeting. Choose one that is.
refusal-guest-item-gone = One of these items is not there any more. Choose again.
refusal-clash-gone = Nobody needs this any more. Look at the clashes again.
refusal-note-empty = Nothing is written yet. Write what was said, or leave the entry with Esc.
refusal-note-marking-text = H3 needs its text. Write what it restricts.
refusal-note-too-many = One entry has at most { $most } markings and delegations. Remove some.
refusal-note-lowered = A wider label needs the consent of whoever said it. Write who agreed and when, or keep the label.
refusal-note-no-template = No template fits this kind of item. Write the first entry.
refusal-note-all-laid-out = Every place of this template is there already. Fill them one by one.
refusal-note-wording-erased = This wording was erased for good and cannot come back. Choose another one.
refusal-nothing-comes-back = Nothing of this can come back: it is hidden, was erased, was not there then, or is the same now.
refusal-note-nothing-to-copy = Nothing was copied: these readers may have none of it. { $name }.
refusal-private-notes = Private notes leave for the secretariat only. Choose the secretariat, or leave them out.
refusal-label-opens-notes = { $count ->
    [one] An entry has no label of its own and would become wider
   *[other] { $count } entries have no label of their own and would become wider
    } with this: { $name }. Say whether they keep their label, or who agreed that they become wider too.
refusal-note-item-gone = The item of this entry is not there any more. Choose another item.
refusal-note-speaker-gone = Whoever said this is not at the meeting any more. Choose again.
refusal-turn-asked-already = { $name } waits in the queue already. Call them, or take them off the queue first.
refusal-turn-nobody-next = Nobody waits for the floor under this item.
refusal-turn-none-before = Nobody had the floor before under this item.
refusal-turn-not-on-floor = { $name } does not have the floor any more. Look at the list again.
refusal-turn-not-in-queue = { $name } does not wait in the queue any more. Look at the list again.
refusal-turn-limit = A turn has between { $count } seconds and { $most } minutes. Enter another limit.
refusal-turn-gone = Whoever asks for the floor is not at this meeting any more. Choose again.
refusal-turn-unknown = Nobody at this meeting is known as { $name }. Give the reference of a participant (P01) or a guest (G01), or the code of a delegation (DE).
refusal-turn-none = { $name } waits neither in the queue of this item nor in its tour de table. Let them ask for the floor first.
refusal-turn-item-open = No item is on now. Name one by its reference, such as I-09.
refusal-item-has-presence = Attendance is recorded under { $item }. Take it off the timeline instead, or empty its attendance first.
refusal-presence-person = { $case ->
    [gone] This person is not at the meeting any more, so nothing was recorded. Choose somebody else.
   *[named] Nobody at the meeting has the reference { $name }. Give the reference of a participant (P01) or of a guest (G01).
    }
refusal-history-about = No person and no item has or had the reference { $name }. Give the reference of a participant (P01), a guest (G01) or an item (I-05a).
refusal-presence-item = { $case ->
    [gone] This item is not on the timeline any more, so nothing was recorded. Choose another one.
   *[named] No item with attendance has the reference { $name }. Give the reference of an item of the programme (I-05a) that is on the timeline.
    }
refusal-presence-state = Attendance is not called { $name }. Write { $code }.
refusal-presence-time = This is no time of the day. Write it like 09:12.
refusal-presence-note = The note of a time has more than { $most } letters. Write the time and nothing else: came 09:12, left 14:50.
refusal-exchange-too-many = One of these lists has more than { $most } entries. Keep those that matter most.
refusal-exchange-lowered = A wider label needs the consent of the source. Write who agreed and when, or keep the label.
refusal-term-taken = This list has a term with the code { $name } already. Choose another code, or change that term.
refusal-term-parent = The wider term must be another one of this list, and must not stand under this term. Choose another one, or none.
refusal-term-used = { $count ->
    [one] One record or term has this term
   *[other] { $count } records and terms have this term
    }, so it cannot be removed. Retire it: it is offered no more, and whatever has it keeps it.
refusal-practice-incomplete = To go this step it still needs: { $detail }. Add that, or leave the status as it was.
refusal-practice-validation = Facts are confirmed by somebody on a day. Enter both, or neither.
refusal-statement-confirmation = A confirmed statement says who confirmed it and as of which day. Enter both, or keep it a draft.
refusal-statement-empty = Nothing is written yet. Write what the delegation says, and on which concept.
refusal-ballots-differ = There are not as many ballots as delegations that cast one. Count again, or correct who cast.
refusal-ballots-few = One or two ballots would be known by the history of the file. Enter at least three together, and take away at least three together.
refusal-forms-few = One or two forms, or one or two more than were counted before, would be known by the history of the file. Put at least three more into the table first.
refusal-response-empty = Nothing is written yet. Write what the delegation answers.
refusal-response-twice = { $text } has answered this question already. Open its answer and change that one.
refusal-practice-unknown = No practice of this meeting is known as “{ $text }”. Correct the reference, or add the practice first.
refusal-practice-not-asked = { $text } is not asked by country: its source is withheld, and one answer could name it.
refusal-statement-twice = { $text } has a statement on this concept already. Change that one, or put this one in its place.
refusal-statement-announced = { $text } has announced its reply already.
refusal-statement-confirmer = Only somebody of that delegation can confirm its statement. Choose one of its people, or add them under People first.
refusal-action-owner = Nobody has this action yet. Choose delegations, all delegations, or a person.
refusal-action-reason = Whoever asked for it will want to know why it was dropped. Write the reason.
refusal-record-item-gone = This item of the agenda is not there any more. Choose another one, or none.
refusal-record-cited = “{ $text }” is no reference of a record. It looks like BP-02, or 2/BP-02 for another edition.
refusal-term-code = A code has up to 20 letters, digits and dashes: SEX, EPOC-PR.
refusal-term-unknown = “{ $text }” is not in the vocabulary. Choose a term of the list, or add it to the vocabulary first.
refusal-record-party-unknown = “{ $text }” is no country or body that is known. Use the code, for example EL or EUROJUST.
refusal-correction-empty = No other wording is written yet. Write what the delegation asks for.
refusal-correction-same = This is what stands there already. Change the wording, or leave with Esc.
refusal-correction-settled = This correction is settled already. Take that step back, or note a new correction.
refusal-correction-reason = Whoever asked will want to know why. Write the reason.
refusal-correction-note-gone = The entry that this corrects is not there any more.
refusal-correction-sentence-gone = The sentence that this corrects is not in the report any more. Choose another one.
refusal-silence-no-report = Nothing of the outcome report is written for participants yet. Draft it first, then send it round.
refusal-silence-past = This moment is past. Choose a later one, so that delegations can answer.
refusal-silence-runs = The silence procedure runs until { $when }, and { $count ->
    [one] { $count } delegation has
   *[other] { $count } delegations have
    } said nothing yet. Their silence is no agreement before then: wait, or close it without clearing the entries.
refusal-milestone-unnamed = Give the milestone a name.
refusal-milestone-undated = Give the milestone a day, or a number of days from the meeting.
refusal-milestone-dated-twice = Enter either a day or a number of days from the meeting, not both.
refusal-milestone-too-far = Choose at most { $most } days before or after the meeting.
refusal-milestone-is-meeting = The days of the meeting are changed in the form of the meeting.
refusal-matter-gone = This matter is gone or has changed. The list shows how it is now.
refusal-sentence-source-gone = Its sources would say nothing here any more. Word the sentence yourself, or leave it out.
refusal-draft-empty = There is nothing to put before the co-chairs yet. Write the report first; press facts need delegations and an agenda.
refusal-draft-same = Nothing has changed since draft { $count }. It is before the co-chairs already.
refusal-draft-line-unknown = The draft holds no such line. Name it by its place in the draft, or by its key.
refusal-draft-unknown = There is no such draft. Put one before the co-chairs first, or choose another number.
refusal-template-not-word = This file is no Word document (.docx). Choose one, or write the sample template and begin with that.
refusal-template-unknown = Nothing is known that could stand here: { $detail }. Correct the template, or take these out; the sample template holds every placeholder.
refusal-template-missing = The template lacks what the report must have: { $detail }.
refusal-template-within = These become paragraphs of their own and need a paragraph to themselves: { $detail }.
refusal-snooze-past = Choose a day after today, so that the matter shows again then.
refusal-silence-closed = This silence procedure is closed. Open a new one.
refusal-comment-empty = Nothing is written yet. Write the comment, or leave with Esc.
refusal-comment-not-own = Somebody else wrote this comment. Answer it instead.
refusal-comment-answered = Others have answered this comment, so it stays. Settle the thread instead.
refusal-comment-no-keys = A comment for the co-chairs only needs the public keys of both bodies, and this pouch does not hold them. Ask the secretariat to make both pouches for keys.
refusal-suggestion-same = The agenda says this already. Change something, or leave with Esc.
refusal-suggestion-no-item = A suggestion changes an item. Choose which one.
refusal-suggestion-decided = This suggestion was decided already. Take that step back to decide anew.
refusal-suggestion-reason = Whoever suggested it will want to know why. Write the reason.
refusal-suggestion-item-gone = The item of this suggestion is not in the agenda any more. Refuse it with that reason, or bring the item back first.
refusal-suggestion-person-unknown = Nobody at the meeting is called { $name }. Register the person first, or refuse the suggestion with that reason.
refusal-review-no-version = There is no released version to review yet. Release one in the agenda first.
refusal-review-no-body = { $name } does not chair this meeting. Choose one of the two bodies in the chair.
refusal-round-closed = This round of review is closed. Open a new one.
refusal-round-past = The last day for answers is over already. Choose today or a later day.
refusal-answer-version-unknown = This answers a version of the agenda that is not in this workspace. It may have been made for another copy of it.
refusal-answer-no-body = This is the answer of { $name }, which does not chair this meeting any more.
refusal-answer-too-many = This answer holds { $count } comments; at most { $most } are read.
refusal-answer-not-asked = This pouch asks for no answer. Only the pouch of a body in the chair does.
refusal-asked-not = This pouch does not ask about { $text }.
refusal-answer-unread = This is no answer that can be read. Write the JSON as the README says it, and mind the field { $name }.
refusal-classified = This bears a marking of EU classified information ({ $name }). Such information needs an accredited system, so it was not saved. Take it out.
refusal-audience-unknown = No readers are called this. Choose public, community, participants, member_states, organisation, co_chairs, secretariat, delegation with its code (delegation:DE), or guest with the reference (guest:G01).
refusal-passages-open = Nothing was written, because passages may give away a case or who spoke: { $name }. Change them, or call again with --use-proposed, --answers FILE or --keep-warned REASON.
refusal-file-no-records = This file holds no records of this kind. It is JSON with a list of them, or a table with their headings; write one with Export to see the form.
refusal-file-no-notes = No session notes were found in this file. Choose a file with headings for the items, or the JSON of session notes.
refusal-file-no-form = This is no agenda for comments that was sent from here. Choose the Word document that came back, as it was saved.
refusal-email-invalid = This is not an e-mail address. It needs one @ with a name before and a domain behind it.
refusal-email-taken-in-workspace = Somebody else in this workspace has this e-mail address. Enter another one, or change that person.
refusal-email-taken-at-meeting = Somebody with this e-mail address already has a seat at this meeting. Look for them in the list.
refusal-file-not-a-table = This file is { $case ->
    [pdf] a PDF document
    [rtf] a text document (RTF)
    [archive] a packed archive
    [database] a database
    [program] a program
    [no-workbook] an archive without a workbook
    [opendocument] an OpenDocument file
    [word] a Word document
    [presentation] a presentation
    [old-office] a document of an old Office program
    [xml] an XML document
    [web-page] a web page
   *[other] something else than a table
    }, which cannot be imported. Save the list as an Excel workbook (.xlsx) or as CSV, and open that file.
refusal-file-image = This file is a picture, whatever its name says. Ask the sender for the table itself, as an Excel workbook (.xlsx) or as CSV.
refusal-file-damaged = The workbook is damaged or incomplete. Copy or download it again; if that does not help, open it in a spreadsheet program and save it anew.
refusal-file-encrypted = The workbook is protected by a password. Open it in a spreadsheet program, save a copy without the password, and open that copy.
refusal-file-too-large = The file holds, or unpacks to, far more data than people enter for one meeting. Copy what you need into a new file, and open that.
refusal-file-too-many-columns = The table has more than 1,024 columns. Delete the columns that are not needed, save the file, and open it again.
refusal-file-too-many-rows = The table has more than 20,000 rows. Split it into several files, and open them one by one.
refusal-file-empty = The file holds no row of data. Check that it is the right file.
refusal-file-nul = The file contains NUL characters, so it is not plain text. Save the list as an Excel workbook (.xlsx) or as CSV in UTF-8, and open that file.
refusal-file-dtd = The workbook contains a document type declaration, which no spreadsheet program writes and which can do harm. Do not trust this file; ask the sender for a new one.
refusal-file-no-header = No row of column headings was found. Put one heading above each column, for example Family name, E-mail, Country, and open the file again.
refusal-file-no-names = Entente wrote this list for readers who see no names, so it holds nobody to import. Use the list for the secretariat or for participants.
refusal-file-bad-json = The file is no valid JSON: it breaks off or goes wrong in line { $line }, column { $column }. Ask the sender for a new one.
refusal-file-bad-calendar = The calendar is damaged or incomplete. Export it again, and open the new file.
refusal-file-bad-cards = The address cards are incomplete: the last one breaks off. Export them again, and open the new file.
refusal-file-not-an-agenda = The file holds no agenda. Entente reads agendas as JSON with a list “agenda”, as tables with a column for the title, and as calendars (.ics).
refusal-file-no-guests = The file holds no list of guests. Put one heading above each column, for example Given name, Family name, Agenda item, and open the file again.
refusal-file-unreadable-text = The text of the file cannot be read. Save the list as an Excel workbook (.xlsx) or as CSV in UTF-8, and open that file.
refusal-no-such-column = The file has no column “{ $name }”. Use a heading as it stands in the file, or the letter of a column.
refusal-several-columns = The file has several columns “{ $name }”. Use the letter of the column.
refusal-no-such-field = There is no field “{ $name }”. Use the name of one, such as email, party, or ignore.
refusal-field-twice = Two columns are given for “{ $field }”, which takes one. Choose one of them.
refusal-identity-column = The column “{ $name }” holds identity documents. Its values are never stored, so it can only be ignored.
refusal-column-not-imported = This column is not imported: it does not exist, or holds identity data. Choose another one.
refusal-no-columns = This file has no columns whose meaning can be chosen. It is read as it is.
refusal-mapping-unreadable = The mapping cannot be read: { $detail }. It looks like { "{" }"columns": { "{" }"Surname": "family_name"{ "}" }{ "}" }.
refusal-answers-unreadable = The answers cannot be read: { $detail }. They look like { "{" }"parties": { "{" }"EC": "COM"{ "}" }, "skip": [17]{ "}" }.
refusal-paper-not-in-form = This paper is not made in this form. Choose one of these: { $name }.
refusal-paper-not-for = This paper is not made for { $readers }. Choose other readers, or another paper.
refusal-paper-not-for-one = Only a calendar and the agenda for comments are made for one person. Choose one of these, or other readers.
refusal-paper-needs-earlier = This paper compares two versions. Choose the earlier one.
refusal-paper-needs-version = Comments are about a version that was released. Choose one, or release the agenda first.
refusal-nothing-changes = Nothing changes for this person. Choose somebody else, or other versions.
refusal-pouch-not-one = This is not a pouch. Choose a file that ends in .pouch.
refusal-pouch-cut-off = This pouch is not as long as it was made: part of it is missing, or something was added. Nothing of it is shown. Ask for it again.
refusal-pouch-tampered = This pouch was changed after it was made. Nothing of it is shown. Ask for it again.
refusal-pouch-passphrase = That passphrase does not open this pouch. Ask whoever sent it, and try again.
refusal-pouch-needs-passphrase = This pouch is opened by a passphrase and by no key. Give its passphrase.
refusal-pouch-key = This pouch was made for a key that was not given. Open it with the workspace that has that key, or ask for one that is made for yours.
refusal-pouch-newer = A newer version of Entente made this pouch. Update Entente to open it.
refusal-pouch-other-meeting = This belongs to another meeting. Nothing was changed. Choose the file of this one.
refusal-pouch-costly = Opening this pouch would cost more time and memory than a laptop should spend, so it was not tried. Ask for one that Entente made.
refusal-pouch-too-large = This is larger than a pouch can be. Choose fewer items, or ask for a smaller one.
refusal-pouch-malformed = This pouch opens, but what is in it is not written as a pouch is. Nothing of it is shown. Ask for it again.
refusal-pouch-other-body = This answer does not come from the body that it names. Nothing of it was taken. Ask that body for its answer.
refusal-pouch-not-a-key = This is not a public key. Write one that begins with age1.
refusal-pouch-no-version = No version of the agenda has been released yet. Release one first.
refusal-pouch-no-items = A pouch for a note-taker needs items. Choose at least one.
refusal-pouch-for-unknown = Nobody at this meeting is meant by this. Write co_chair:EUROJUST with a body in the chair, speaker:P30, reader:participants, delegation:DE, or notes.
refusal-pouch-no-lock = Each pouch needs a passphrase of its own or the public key of whoever reads it. Give one for every file.
refusal-pouch-same-passphrase = Two pouches have the same passphrase, so that each would open for the readers of the other. Give each its own.
refusal-library-passphrase = This is not the passphrase of your own notes. Nothing was opened. Try again.
refusal-library-damaged = The file of your own notes was changed or cut off, so nothing of it is shown. Put the file back from a backup of this computer.
refusal-library-newer = A newer version of Entente wrote your own notes. Update Entente to open them.
refusal-library-locked = Your own notes are locked. Open them with your own passphrase first.
refusal-pouch-lacks = This pouch does not hold { $name }. Choose something else.

## What could be done about the rest of a day that is late
proposal-shorten-turns = Shorten the turns
    .detail = { $turn } for each of the { $turns } to come
proposal-shorten = Shorten what follows
    .detail = { $items }
proposal-cut-tour = Cut the end of the tour
    .detail = { $count ->
        [one] The last delegation hands in in writing
       *[other] The last { $count } delegations hand in in writing
    }
proposal-cut = Leave an item out
    .detail = { $item } in writing
proposal-move = Move the break
    .detail = { $from } to { $to }, { $minutes } min shorter
proposal-move-all = Move what follows
    .detail = { $minutes ->
        [0] The day ends as planned, at { $to }
       *[other] The day ends at { $to }, { $minutes } min later
    }
proposal-shorter = { $item } { $minutes } min shorter

## Values of fields, for comparisons
seats = { $count } seats
room-gone = a room that is not listed
no-label-of-its-own = none of its own
somebody-gone = somebody who is gone
named-but-open = { $person }, to be confirmed
outdated = outdated
translation-of = { $language }: { $title }
tour-of = { $minutes } for each delegation, { $order }
run-line = { $minutes } min, { $kind }: { $text }
anew = { $time }, { $minutes }
anew-in-writing = in writing, instead of { $time }

### Papers

## Every paper
version = version { $number }
page-start = page
page-middle = of
made-by = exported by: { $role }
contact = Contact: { $contact }
edition-days = { $edition }, { $days }
running = { $series }, { $edition }
titled = { $title }, { $running }
chaired-by = Co-chaired by { $chairs }
chaired-by-one = Chaired by { $chairs }
placed = { $place } ({ $format })

## What readers may do
sharing-clear = TLP:CLEAR information may be shared without restriction, subject to copyright.
sharing-green = Recipients may share TLP:GREEN information within the community defined as { $community }, but not through publicly accessible channels.
sharing-green-group = Recipients may share TLP:GREEN information within the community of the group “{ $group }”, but not through publicly accessible channels.
sharing-amber = Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.
sharing-amber-strict = Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.
sharing-red = TLP:RED information is for the eyes and ears of individual recipients only. They may not share it.

## Calendars and schedules
numbered = { $number } { $title }
item-person = { $role }: { $person }
own-roles = Your role: { $roles }
video-link = Online: { $link }
label-of-item = Label of this item: { $label }
calendar-name = { $meeting }: agenda
calendar-name-of = { $meeting }: agenda for { $reference }
calendar-cancelled = This is no longer in your agenda.
schedule-no-room = No room given

## Mails about changes
mail-subject = [{ $label }] { $meeting }: { $version }, what changes for you
mail-subject-all = [{ $label }] { $meeting }: { $version }, what changes
mail-letter-subject = [{ $label }] { $meeting }: { $about }
mail-greeting = Dear { $name },
mail-colleagues = colleagues
mail-secretariat = The secretariat
mail-closing = Kind regards,
mail-agenda-version = agenda { $version }
mail-agenda-draft = draft agenda
mail-version = version { $version }
mail-version-draft = the working draft
mail-intro = The agenda of the { $meeting } has changed: { $version } replaces { $earlier }. This is what changes for you; all times are those of { $zone }.
mail-intro-all = The agenda of the { $meeting } has changed: { $version } replaces { $earlier }. This is what changes; all times are those of { $zone }.
mail-people = your role
mail-change = { $item } ({ $kinds })
mail-before = Before: { $when }
mail-after = Now: { $when }
mail-when = { $day }, { $from }–{ $to } { $zone }
mail-when-two-zones = { $day }, { $from } { $zone } – { $to } { $later }
mail-role-added = You are now: { $roles }
mail-role-removed = You are no longer: { $roles }
mail-role-dropped = You were: { $roles }
mail-no-role = You attend it.
mail-calendar = The agenda and your updated calendar are attached. Opening the calendar brings yours up to date.
mail-calendar-all = The agenda is attached, and a calendar with what changes. Opening the calendar brings yours up to date.

## Mails with session notes
mail-notes-subject = [{ $label }] { $meeting }: { $paper }
mail-notes-greeting = Dear colleagues,
mail-notes-intro = Attached you find { $paper } of the { $meeting }, as made for you.
mail-notes-own = What your delegation said is marked. Please confirm it, or tell us what you would word differently.

## Mails with a pouch
mail-pouch-subject = [{ $label }] { $meeting }: { $what }
mail-pouch-reminder-subject = [{ $label }] { $meeting }: reminder, { $what }
mail-pouch-co-chair = agenda { $version } for your review
mail-pouch-speaker = your items of the agenda
mail-pouch-delegation = what your delegation said
mail-pouch-reader = agenda and notes
mail-pouch-intro = Attached you find an encrypted file of the { $meeting }: { $what }. It opens in Entente.
mail-pouch-passphrase = We tell you its passphrase by another way, never by mail.
mail-pouch-key = It was made for your key: it opens in your workspace, and nobody else can open it.
mail-pouch-review = Please look at what changed, comment where you wish, and approve it or ask for changes. Then send us the file with your answer.
mail-pouch-confirm = Please confirm it, or tell us what you would word differently.
mail-pouch-remind = Your answer has not reached us yet.
mail-pouch-answer-by = We ask for your answer by { $day }.
mail-pouch-last-day = Please delete the file after { $day }.

## The list of participants
list-title = List of participants
list-title-chosen = List of participants: a selection
list-title-counts = Participating delegations
list-title-sentence = Attendance
attendance = Taking part: { $sentence }.
attendance-none = Nobody is registered yet.
attendance-states-all = all { $count } Member States
attendance-states = { $count } Member States
attendance-territories = the following countries and territories: { $names }
attendance-marked = { $name }*
attendance-countries = prosecutors and investigative judges from { $countries }
attendance-countries-bodies = prosecutors and investigative judges from { $countries }, as well as { $bodies }
presence-whole-day = all day
presence-from = from item { $item }
presence-items = { $count ->
    [one] item { $items }
   *[other] items { $items }
    }
presence-not-announced = not announced
signatures-title = Signature list
signatures-day = { $day }
signatures-nobody = Nobody is announced in person for this day.
signatures-others = Not on the list
column-row = No
column-signature = Signature, { $day }
takes-part-online = takes part online
every-day = every day
column-label = handling_label
column-section = Section
column-code = Code
column-delegation = Delegation
column-reference = Ref.
column-name = Name
column-function = Function
column-institution = Institution
column-function-institution = Function, institution
column-roles = Roles
column-mode = Mode
column-email = E-mail
column-phone = Telephone
column-contact = E-mail, telephone
column-days = Days
column-languages = Languages
column-travel = Travel
column-persons = Persons
column-online = Of these, online
column-note = Note
column-sentence = Attendance
column-day = Day
column-kind = Kind
column-need = Need
column-number = Number
summary = Delegations: { $delegations }. Persons: { $persons }. Of these, online: { $online }.
needs-title = Needs, as counts
needs-intro = People in the room on the day, without names. One person may have several needs.
needs-dietary = Dietary
needs-accessibility = Accessibility
needs-none = Nobody in the room has named a need.
sheet-cover = Cover
sheet-list = List
sheet-needs = Needs
cover-meeting = Meeting
cover-label = Label
cover-sharing = Sharing
cover-contact = Contact
cover-how = How to answer
sheet-questions = Write your answer beside your delegation, and leave the row empty where you have none. A label of your own says how far the answer may travel; without one it travels as far as the question. The last column says whether it leaves with the name of your delegation (named), without it (anonymous), or not at all (stays). Where nothing stands there, no name is given.
sheet-matrix = Choose what holds in your country for each practice, and leave the cell empty where you have no answer. Beside it stands under which condition it could be done, or what blocks it.
sheet-statements = Write how your law understands each concept, and leave the row empty where you have nothing to say. A statement counts once your delegation has confirmed it in writing.
cover-version = Version
cover-time = Exported
cover-role = Exported by
cover-attendance = Attendance
cover-note = Note

## The agenda
agenda-title = Agenda
status-working = WORKING DRAFT
released-at = Released { $time }
working-at = As of { $time }
agenda-version = v{ $name }
agenda-version-working = working draft
agenda-language = Language: { $languages }
rule-applies-all = Chatham House Rule applies to every item
rule-applies-one = Chatham House Rule applies to item { $items }
rule-applies = Chatham House Rule applies to items { $items }
day-title = Day { $number } – { $date }
all-times = all times { $zone }
times-change = times { $before } until { $time }, then { $after }: the clock changes
second-zone = { $place }: { $zone }
column-time = Time
column-item-number = No
column-item = Item
column-handling = Handling
parallel-workshops = Parallel workshops
parallel-panels = Parallel panels
parallel-items = Parallel items
closed-session = Closed session
room-online = { $room }, and online
only-online = online
to-be-confirmed = to be confirmed
named = { $name } ({ $party })
named-open = { $name } ({ $party }; to be confirmed)
named-open-alone = { $name } (to be confirmed)
item-people = People
item-aims = Aim
item-purpose = Purpose
item-description = Description
item-questions = Guiding questions
rule-mark = Chatham House Rule
agenda-empty = Nothing is scheduled yet.
marks-since = Changes since { $before }: what was added is underlined, what was taken out is struck through.
the-working-draft = the working draft
the-version = version { $name }
change-moved-to = moved to { $to }
change-moved-to-day = moved to { $day }, { $time }
change-in-room = now in { $room }
change-no-room = now without a room
change-longer = { $minutes } min longer
change-shorter = { $minutes } min shorter

## What differs between two agendas
changes-title = Changes to the agenda
changes-between = From { $before } to { $after }
changes-legend = What was added is underlined, what was taken out is struck through. Typing errors that were mended are marked as such.
changes-none = The two agendas say the same.
change-trivial = typing error

## The agenda as a form for comments
comments-title = Agenda for comments
comments-title-own = Your items, to confirm
comments-how = Correct title and time where they stand, write in the column Comments, or use the comments of your program; with tracked changes or without, as you like. Choose your answer at the end, and send this file back as a Word document.
comments-how-own = These are your items. Correct title and time where they stand, or write in the column Comments. Choose your answer at the end, and send this file back as a Word document.
comments-none = None of these items is yours.
comments-answers = Answer
comments-you = You
column-comments = Comments
column-answer-of = From
column-answer-about = About
column-answer = Answer
column-remarks = Remarks

## What is answered at the end of a form for comments
form-answer-approve = Approve
form-answer-approve-with-remarks = Approve with remarks
form-answer-ask-for-changes = Ask for changes
form-answer-confirm = Confirm
form-answer-not-as-it-stands = Not as it stands

## For the co-chairs and the secretariat
annotated-title = Annotated agenda
run-sheet-title = Run sheet
planned = { $minutes } min
planned-least = { $minutes } min, at least { $least }
annotated-time = Planned
annotated-label = Label
say-label = Say at the start that { $label } applies.
say-label-default = No label of its own: say at the start that { $label } applies, the default of the meeting.
say-rule = Say at the start that the Chatham House Rule applies: what is said may be used, who said it and who took part may not be revealed.
guests-may-not-hear = Guests may hear TLP:GREEN at most: { $names }.
guests-leave-first = Guests leave before this item begins: { $names }.
third-countries-may-not-hear = Third countries may hear TLP:AMBER at most; present that day: { $names }.
person-confirmed = confirmed
person-open = not confirmed
column-role = Role
column-confirmation = State
tour-title = Tour de table
tour-too-long = The minutes do not fit.
column-order = Order
column-begins = Begins
space-for-notes = Notes
space-for-notes-of = Notes, item { $number }
run-anew = { $what } (now { $time })
run-in-writing = { $what } (in writing)
no-photo = no photo
column-run-what = What
column-run-who = Who
column-run-room = Room

## Corrections, and silence procedures
report-numbered = { $number }  { $title }
report-item = Item { $number }
report-annex = Annex { $letter }: { $title }
report-scale = Words for how many stand for numbers of delegations: { $ranges }.
report-range = { $word } { $from }–{ $to }
report-range-one = { $word } { $from }
report-no-participants = The list of participants is kept by the secretariat: the Chatham House Rule protects who took part.
report-no-concepts = No statement on a legal concept may be shared with these readers.
report-empty = Nothing of this report may be shared with these readers.
report-abbreviation = Abbreviation
report-stands-for = Stands for
report-not-confirmed = What no delegation confirmed is not in this table.
template-in-text = { $what } in paragraph { $number } of the text
template-in-header = { $what } in paragraph { $number } of a header
template-in-footer = { $what } in paragraph { $number } of a footer
template-lacks-text = { $what } in the text
template-lacks-header = { $what } in a header
template-lacks-footer = { $what } in a footer
records-empty = No records.
records-statements = Statements are those that delegations confirmed in writing; they hold as of the day beside them.
records-no-statement = No confirmed statement.
records-not-confirmed = no confirmed statement
records-source-withheld = A delegation
records-severity = severity: { $severity }
press-attended = The meeting brought together { $sentence }.
press-topics = On the agenda
press-figures = Figures
press-who = Who attended
press-number = Number
press-people = People who attended, in the room or online
press-states = Member States
press-thirds = Third countries
press-bodies = EU bodies and organisations

## How long topics were planned and took
time-topic = Topic
time-planned = Planned
time-took = Took
time-over = Difference
time-unknown = not noted
time-in-all = { $topics } topics were planned for { $planned } minutes. Of { $noted } it was noted how long they took: { $took } minutes. All times are in minutes.
time-of = took { $took } of { $planned } min
time-planned-only = planned { $planned } min
time-said = { $topic }: { $minutes }.
picture-no-answers = No delegation has answered yet.
picture-no-reply = no reply
picture-not-there = not at the meeting
picture-no-forms = No challenge has a form of exploitation and a phase yet.
picture-cell = { $form }, { $phase }: { $challenges }; answered by { $practices }.
picture-cell-open = { $form }, { $phase }: { $challenges }; no practice answers yet.
picture-elsewhere = Without form or phase: { $challenges }.
picture-challenge = challenge
picture-answer = practice that answers challenges
picture-unanswered = no practice answers yet
evaluation-forms = { $count } forms.
evaluation-few = Fewer than three forms have come; nothing is said of them.
evaluation-median = Median
evaluation-scale = 1 is the least, 5 the most.
evaluation-anonymous = Please do not write your name. The answers are counted together; nobody can tell whose they are.
records-due = answers by { $date }
records-no-answer = No answer.
records-more-answers = { $count } more answers are not for these readers.
records-action = Action
records-owner = Owner
records-all-delegations = All delegations
letter-agreed = At the { $edition } { $party } took on the following:
letter-all = At the { $edition } every delegation, { $party } among them, took on the following:
letter-due = ({ $reference }){ $by ->
    [none] .
   *[day] , due on { $due }.
    }
letter-overdue = ({ $reference }), due on { $due }. That day is over.
letter-answer = Please tell us how it stands, and by when it can be done.
letter-nothing = Nothing is open.
corrections-title = Corrections
corrections-made-for = Made for the delegation of { $name }: the corrections that it asked for
corrections-empty = No corrections.
corrections-about = About
corrections-drafted = As drafted
corrections-requested = As requested
corrections-agreed = As agreed
corrections-asked-on = asked on { $date }
corrections-report = Outcome report
silence-item = item { $item }
silence-report = the outcome report
silence-until = Silence procedure until { $until }
silence-of-until = Silence procedure on { $of } until { $until }
silence-ended = Silence procedure ended on { $until }
silence-of-ended = Silence procedure on { $of } ended on { $until }
sent-round-until = Sent round for factual corrections until { $until }
sent-round-ended = Factual corrections were closed on { $until }

## Session notes
notes-title = Session notes
notes-title-summary = Summary of the session notes
notes-version = version { $number }
notes-made-for = Made for the delegation of { $name }: its own passages are marked
notes-rule = Under the Chatham House Rule participants are free to use the information received, but neither the identity nor the affiliation of the speaker(s), nor that of any other participant, may be revealed.
notes-empty = No entries.
notes-item = { $number }  { $title }
notes-item-closed = Item { $number }
notes-cited = { $kind }, { $reference }, { $time }
notes-said = { $who }:
notes-named = { $name } ({ $party })
notes-unattributed = One participant
notes-own = your passage
notes-private = own note
notes-beside = My note
notes-changed-since = changed after approval
notes-confirm = Confirmed, or corrected to:
prompt-heard = What was presented, and by whom
prompt-challenge = What makes the work difficult
prompt-practice = What works, and could work elsewhere
prompt-conclusion = What the workshop agreed on
prompt-question = What the plenary should answer
prompt-action = Who does what, until when
prompt-statement = Statement

## Fields of records, in the history
kept-owners = Owners
kept-carried-from = Carried over from
kept-reason = Reason
kept-name = Name
kept-note = Note
kept-body = Body in the chair
kept-choice = What it says
kept-answered = Answered
kept-field = Field
kept-called = Called
kept-suggestion = Suggestion
kept-resolution = Settled
kept-decision = Decision
kept-sentence = Sentence
kept-asker = Asked by
kept-requested = Requested wording
kept-drafted = Drafted wording
kept-agreed = Agreed
kept-quota = Seats
kept-counts = Counts
kept-texts = Answers in words
kept-display = Name in lists
kept-file-name = File
kept-series = Series
kept-ordinal = Number in the series
kept-from = First day
kept-to = Last day
kept-zone = Time zone
kept-format = Format
kept-venue = Venue
kept-host = Host
kept-templates = Templates of days
kept-place = Place in the delegation
kept-chairs = Bodies in the chair
kept-labels = Default labels
kept-community = Community
kept-order = Order of delegations
kept-contact-name = Contact
kept-contact-email = E-mail of the contact
kept-hours = Hours of the day
kept-done = Done on
kept-left-out = Left out
kept-markings = Marked passages
kept-private = Private note
kept-delegation = Delegation
kept-person = Person
kept-roles = Roles
kept-attendance = Attendance
kept-code = Code
kept-iso2 = ISO code
kept-iso3 = ISO code, three letters
kept-own-name = Own name
kept-valid-from = Valid from
kept-valid-to = Valid until
kept-transferability = Transferability
kept-who = Who
kept-publication = Publication
kept-practice = Practice
kept-round = Round
kept-delegations = Delegations
kept-section = Section
kept-origin = Written by
kept-quantifier = How many
kept-bodies = Bodies asked
kept-until = Until
kept-opened = Opened
kept-closed = Closed
kept-capacity = Places
kept-features = Equipment
kept-hybrid = Hybrid
kept-short = Short name
kept-earlier = Earlier editions
kept-scope = Scope
kept-concept = Concept
kept-vocabulary = Vocabulary
kept-basis = Legal basis
kept-applies-from = Applies from
kept-not-binding-on = Not binding on
kept-retired = Retired
kept-asked = Asked at
kept-began = Began at
kept-limit = Time allowed

## The history
step-kind-change = Changes
step-kind-export = Exports
step-kind-opening = Openings of hidden fields
step-kind-key = Both keys
step-kind-import = Imports
step-kind-unlock = Unlocks, passphrase
history-undid = Undid: { $step }
history-redid = Redid: { $step }
history-gone = somebody or something that is gone
history-on-day = { $day }: { $value }
opened-for-clash = A clash of the agenda
log-all = { $count ->
    [one] Everything that happened: 1 line. Times are those of { $zone }.
   *[other] Everything that happened: { $count } lines, the newest first. Times are those of { $zone }.
}
log-sifted = { $count ->
    [one] 1 line of the history ({ $of }). Times are those of { $zone }.
   *[other] { $count } lines of the history ({ $of }), the newest first. Times are those of { $zone }.
}
log-time = Time
log-what = What happened
log-who = Who
log-steps = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
log-reason = Reason given
log-empty = empty
log-changed = { $before } → { $after }
log-erased = erased; what it held is not kept
log-hidden = changed; what it holds is not told here
log-about = about { $name }
log-by = by { $name }
log-on = on { $day }
log-with = with “{ $text }”
log-fate = { $fate ->
    [added] Added { $name }
    [removed] Removed { $name }
   *[changed] Changed { $name }
}
log-touched = { $name }: { $count }
log-undone = undone since
log-superseded = undone and replaced
refusal-opening-reason = Say why it is opened. The reason stands in the history.

## What a check of the whole file finds
unfit-altered = { $what } does not hold what was saved last.
unfit-field = { $what } does not hold what was saved last: see { $field }.
unfit-released = { $what } is not what was released.
unfit-added = { $what } was added by nobody.
unfit-gone = { $what } is gone, and nobody removed it.
unfit-workspace = The title of the workspace, or whether it is the sample, is not as it was made.
unfit-step = What is kept of entry { $entry } of the history is not what was done.
unfit-erased = Words of { $what } were erased, and no step erased them (entry { $entry } of the history).
unfit-erased-words = Words of entry { $entry } of the history were erased, and no step erased them.
unfit-search = The search does not find { $what } by what it holds.
unfit-index = The search finds less than is kept.
unfit-paper = A file attached to { $what } is not what was attached.
unfit-paper-once = A file that was attached once is not what was attached.

## The recovery sheet
recovery-title = Recovery sheet
recovery-made = Made { $time }
recovery-what-for = This key opens the workspace where nobody knows its passphrase any more. Whoever has this sheet and the file can read everything in it.
recovery-key = The key
recovery-salt = The beginning of the file
recovery-salt-hint = Needed only where the file is damaged there: type it behind the key.
recovery-here-title = With Entente
recovery-here = Open the file and type the key where the passphrase is asked for. Spaces do not matter. Then give the workspace a new passphrase in the settings.
recovery-elsewhere-title = Without Entente
recovery-elsewhere = The file is a database of SQLCipher 4. The square holds the key as its tools take it, as the value of PRAGMA key.
recovery-keep-title = How to keep it
recovery-keep-away = Lock it away, and never where the file or a backup of it is.
recovery-keep-void = It is void once the passphrase is changed: then make another one, and destroy this one.
recovery-keep-file = Print it and delete the file from which it was printed.
