package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.JournalEntry;
import gezhi.cases.Senders;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Stage;
import gezhi.cases.store.NameReads;
import gezhi.people.People;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The journal as a story, for those who work on the case: who, when, what, in whose name, with which words and photos. */
@Component
class Stories {
    private final NameReads names;
    private final People people;
    private final Senders senders;

    Stories(NameReads names, People people, Senders senders) {
        this.names = names;
        this.people = people;
        this.senders = senders;
    }

    List<CasePage.Moment> tell(CaseFile file, Wording wording) {
        List<JournalEntry> entries =
                file.timeline().stream().map(CaseFile.Entry::entry).toList();
        Map<UUID, String> offices = names.offices(ids(entries.stream().map(JournalEntry::office)));
        Map<UUID, String> persons = actors(ids(entries.stream().map(JournalEntry::actor)), wording);
        String door = "/cases/" + file.row().id();
        return file.timeline().stream()
                .map(each -> new CasePage.Moment(
                        wording.minute(each.entry().at()),
                        each.entry().at().toString(),
                        what(each.entry(), file, offices, wording),
                        who(each.entry(), persons, wording),
                        each.entry().words(),
                        due(each.deadline(), wording),
                        tone(each.entry()),
                        Shot.of(door, file.pair(each).before()),
                        Shot.of(door, shown(file, each))))
                .toList();
    }

    /** Those of the report stand above the story. */
    private static List<UUID> shown(CaseFile file, CaseFile.Entry entry) {
        if (entry.entry().seq() == 1) {
            return List.of();
        }
        return entry.entry().action() == Action.Kind.SELF_HANDLE
                ? file.pair(entry).after()
                : entry.photos();
    }

    /** The last entry that moved the case, as "张坝社区 林一 于 10:42 受理". */
    String lastMove(CaseFile file, Wording wording) {
        JournalEntry last = file.timeline().stream()
                .map(CaseFile.Entry::entry)
                .filter(JournalEntry::isMove)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Map<UUID, String> persons = actors(ids(java.util.stream.Stream.ofNullable(last.actor())), wording);
        return wording.say(
                "cases.refused.moved",
                who(last, persons, wording),
                wording.minute(last.at()),
                wording.deed(last.action()));
    }

    /** Persons by their names, programs by theirs and as what they are. */
    private Map<UUID, String> actors(Set<UUID> ids, Wording wording) {
        Map<UUID, String> actors = new HashMap<>(people.names(ids));
        senders.names(ids).forEach((id, name) -> actors.put(id, wording.say("cases.sender", name)));
        return actors;
    }

    private static String what(JournalEntry entry, CaseFile file, Map<UUID, String> offices, Wording wording) {
        UUID id = entry.office();
        String office = id == null ? "" : offices.getOrDefault(id, "");
        return switch (entry.action()) {
            case REPORT -> wording.say("cases.story.REPORT." + file.row().channel());
            case FEED_BACK ->
                wording.say(
                        Boolean.FALSE.equals(entry.inTime()) ? "cases.story.FEED_BACK.late" : "cases.story.FEED_BACK",
                        office);
            case ESCALATE ->
                wording.say(
                        "cases.story.ESCALATE",
                        wording.say("cases.waited." + Stage.of(entry.to())),
                        Level.of(Scoped.current().city(), entry.detail())
                                .map(level -> wording.say("cases.told." + level))
                                .orElse(""));
            case PARK, VOID, VISIT ->
                wording.say("cases.story." + entry.action(), wording.say("cases.reason." + entry.detail()));
            case MERGE, TELL, SPLIT, RELATE, UNRELATE -> wording.say("cases.story." + entry.action(), entry.detail());
            case EVALUATE -> wording.say("cases.story.EVALUATE", Objects.requireNonNullElse(entry.rating(), 0));
            default -> wording.say("cases.story." + entry.action(), office);
        };
    }

    private static String due(CaseFile.Shift shift, Wording wording) {
        Instant was = shift.before();
        Instant is = shift.after();
        if (is == null) {
            return was == null ? "" : wording.say("cases.story.due.none", wording.minute(was));
        }
        return was == null
                ? wording.say("cases.story.due.set", wording.minute(is))
                : wording.say("cases.story.due.moved", wording.minute(was), wording.minute(is));
    }

    private static String who(JournalEntry entry, Map<UUID, String> persons, Wording wording) {
        String role = wording.say(entry.role().messageKey());
        UUID actor = entry.actor();
        if (actor == null || entry.role() == Role.PUBLIC) {
            return role;
        }
        String name = persons.getOrDefault(actor, "");
        return name.isEmpty() ? role : name + " · " + role;
    }

    private static String tone(JournalEntry entry) {
        return switch (entry.action()) {
            case REFUSE, BREACH, REWORK, VOID, REOPEN -> "red";
            case ESCALATE,
                    WARN,
                    URGE,
                    GIVE_BACK,
                    RECALL,
                    ASK_GIVE_BACK,
                    ASK_ADMISSION,
                    ASK_EXTENSION,
                    ASK_PARKING,
                    OBJECT,
                    COMPLAIN -> "amber";
            case CONFIRM, EVALUATE -> "green";
            case COMMENT, PARK -> "grey";
            default -> "blue";
        };
    }

    private static Set<UUID> ids(java.util.stream.Stream<? extends @org.jspecify.annotations.Nullable UUID> all) {
        return all.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
