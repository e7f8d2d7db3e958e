package gezhi.meetings.web;

import gezhi.meetings.Attended;
import gezhi.meetings.LongAbsent;
import gezhi.meetings.Meeting;
import gezhi.meetings.MeetingCalendars;
import gezhi.meetings.MeetingKind;
import gezhi.meetings.MeetingOutcome.Reason;
import gezhi.meetings.Meetings;
import gezhi.membership.Kept;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the pages of meetings. */
@Component
class MeetingPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Meetings meetings;
    private final MessageSource words;
    private final Clock clock;

    MeetingPages(Meetings meetings, MessageSource words, Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.clock = clock;
    }

    /** @param due what is still to be held in the period that runs, in words */
    record Holder(UUID id, String name, String due) {}

    /** @param standing message key */
    record Chip(String name, String standing, String tone, List<Held> held) {}

    record Held(UUID id, String on) {}

    /** @param kind name as stored */
    record Row(String kind, String name, String rhythm, String source, List<Chip> chips) {}

    /** @param kinds in words */
    record Line(UUID id, String on, String kinds, String topic, int present, int asked) {}

    /** @param state name as stored */
    record Marked(UUID id, String name, String state) {}

    /** @param key message key of the state */
    record Group(String key, int count, String names) {}

    /** @param deed message key */
    record Said(String at, String deed, String who, String words, String on, String topic) {}

    /** @param meeting null for a new one */
    record FormPage(
            UUID body,
            String name,
            @Nullable UUID meeting,
            MeetingForm form,
            List<Option> kinds,
            List<Marked> members,
            List<Option> states,
            FormErrors errors) {
        public boolean has(String kind) {
            return form.chosen().stream().anyMatch(each -> each.name().equals(kind));
        }
    }

    /** @param said message key of what was just done; empty for nothing */
    record MeetingPage(
            UUID id,
            UUID body,
            String name,
            boolean struck,
            String on,
            String kinds,
            String place,
            String topic,
            String minutes,
            List<Group> groups,
            List<Said> versions,
            boolean mayChange,
            int version,
            UUID request,
            String said,
            FormErrors errors) {}

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FormErrors errors(Reason reason) {
        return FormErrors.of(reason.field(), say("meetings.refused." + reason));
    }

    String kinds(List<MeetingKind> kinds) {
        return kinds.stream().map(kind -> say(kind.messageKey())).collect(Collectors.joining(say("meetings.and")));
    }

    Holder holder(MeetingCalendars.Line line) {
        return new Holder(line.holder().id(), line.holder().name(), kinds(line.due()));
    }

    Row row(MeetingCalendars.Row row) {
        return new Row(
                row.rule().kind().name(),
                say(row.rule().kind().messageKey()),
                say(row.rule().rhythm().messageKey()),
                row.rule().source(),
                row.entries().stream().map(entry -> chip(row, entry)).toList());
    }

    private Chip chip(MeetingCalendars.Row row, MeetingCalendars.Entry entry) {
        String tone = switch (entry.period().standing()) {
            case HELD -> "green";
            case DUE -> "grey";
            case MISSING -> "amber";
        };
        return new Chip(
                say(
                        "meetings.period." + row.rule().rhythm(),
                        row.rule().rhythm().number(entry.period().begin())),
                "meetings.standing." + entry.period().standing(),
                tone,
                entry.held().stream()
                        .map(held -> new Held(held.id(), held.on().toString()))
                        .toList());
    }

    Line line(Meeting.Line line) {
        return new Line(
                line.id(), line.heldOn().toString(), kinds(line.kinds()), line.topic(), line.present(), line.asked());
    }

    /** @param marks what is said of members so far; of others what is usual for the first kind */
    FormPage form(Kept holder, @Nullable UUID meeting, MeetingForm form, Map<UUID, Attended> marks, FormErrors errors) {
        LocalDate day = form.day() == null || form.day().isAfter(today()) ? today() : form.day();
        boolean all = meeting == null
                && (form.chosen().isEmpty() || form.chosen().stream().anyMatch(MeetingKind::isForAll));
        Attended usual = all ? Attended.PRESENT : Attended.NOT_ASKED;
        List<Marked> members = meetings.listMembers(holder, day).stream()
                .map(member -> new Marked(
                        member.id(),
                        member.name(),
                        marks.getOrDefault(member.id(), usual).name()))
                .toList();
        return new FormPage(
                holder.id(),
                holder.name(),
                meeting,
                form,
                MeetingKind.of(holder.kind()).stream()
                        .map(kind -> new Option(kind.name(), say(kind.messageKey())))
                        .toList(),
                members,
                Arrays.stream(Attended.values())
                        .map(state -> new Option(state.name(), say(state.messageKey())))
                        .toList(),
                errors);
    }

    MeetingPage page(Meeting meeting, Kept holder, String said, FormErrors errors) {
        Map<Attended, List<String>> names = meetings.listMarks(meeting).stream()
                .collect(Collectors.groupingBy(
                        Meeting.Mark::state, Collectors.mapping(Meeting.Mark::name, Collectors.toList())));
        List<Group> groups = Arrays.stream(Attended.values())
                .filter(names::containsKey)
                .map(state -> new Group(
                        state.messageKey(),
                        names.getOrDefault(state, List.of()).size(),
                        String.join("、", names.getOrDefault(state, List.of()))))
                .toList();
        return new MeetingPage(
                meeting.id(),
                holder.id(),
                holder.name(),
                meeting.struck(),
                meeting.heldOn().toString(),
                kinds(meeting.kinds()),
                meeting.place(),
                meeting.topic(),
                meeting.minutes(),
                groups,
                meetings.listVersions(meeting.id()).stream().map(this::said).toList(),
                !meeting.struck(),
                meeting.version(),
                UUID.randomUUID(),
                said,
                errors);
    }

    private Said said(Meeting.Version version) {
        return new Said(
                MINUTE.format(version.at().atZone(clock.getZone())),
                "meetings.deed." + version.deed(),
                version.actorName(),
                version.words(),
                version.heldOn().toString(),
                version.topic());
    }

    /** @param last in words where none is recorded */
    record Absent(UUID id, String name, String organization, String last, int held, int excused) {}

    Absent absent(LongAbsent each) {
        return new Absent(
                each.member(),
                each.name(),
                each.organizationName(),
                each.last() == null ? say("meetings.absent.never") : each.last().toString(),
                each.held(),
                each.excused());
    }
}
