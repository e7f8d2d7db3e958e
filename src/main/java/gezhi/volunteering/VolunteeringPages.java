package gezhi.volunteering;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of volunteers and their records together. */
@Component
@Transactional(readOnly = true)
class VolunteeringPages {
    private final Volunteers volunteers;
    private final ServiceRecords records;
    private final Divisions divisions;
    private final AmountWords amounts;
    private final MessageSource words;

    VolunteeringPages(
            Volunteers volunteers,
            ServiceRecords records,
            Divisions divisions,
            AmountWords amounts,
            MessageSource words) {
        this.volunteers = volunteers;
        this.records = records;
        this.divisions = divisions;
        this.amounts = amounts;
        this.words = words;
    }

    /**
     * @param tone of its light
     * @param mayDecide the reader may say whether it was so
     */
    record Row(
            UUID id,
            String name,
            String activity,
            String day,
            String time,
            String state,
            String tone,
            boolean mayDecide) {}

    /** @param minAge of the rule */
    record SignUp(SignUpForm form, List<Option> skills, int minAge, FormErrors errors) {}

    /** @param card null for somebody who has not signed up, and then there is the form to do so */
    record Mine(
            @Nullable Card card,
            SignUp signUp,
            NoteForm note,
            List<Row> rows,
            @Nullable String next,
            FormErrors errors) {}

    /** @param change what they may change of it */
    record Card(UUID id, String number, String name, String place, String skills, boolean callOut, SignUp change) {}

    /** @param link path to hand over; empty for all but who gave or noted the service, and once it is decided */
    record RecordPage(
            Row row,
            String place,
            String served,
            String link,
            boolean mine,
            boolean mayDecide,
            boolean mayCorrect,
            FormErrors errors) {}

    record Kept(UUID id, String name, String number, String place, String skills, boolean callOut) {}

    record Register(List<Kept> rows, @Nullable String next, int waiting, UUID id, SignUp enroll, boolean keeps) {}

    record Waiting(List<Row> rows, @Nullable String next, boolean mayConfirm) {}

    /** A volunteer as the desk sees them. */
    record Seen(
            Card card,
            boolean keeps,
            NoteForm note,
            List<Row> rows,
            @Nullable String next,
            FormErrors errors) {}

    Mine mine(SignUpForm form, NoteForm note, String after, FormErrors errors) {
        @Nullable Volunteer me = volunteers.findMine().orElse(null);
        if (me == null) {
            return new Mine(null, signUp(form, errors), note, List.of(), null, FormErrors.none());
        }
        Slice<Row> rows = mine(after);
        return new Mine(card(me), signUp(form, FormErrors.none()), note, rows.rows(), rows.next(), errors);
    }

    /** The services of the person at hand; none for somebody who has not signed up. */
    Slice<Row> mine(String after) {
        return volunteers
                .findMine()
                .map(me -> records.listOf(me.person(), after).map(this::row))
                .orElse(new Slice<>(List.of(), null));
    }

    SignUp signUp(SignUpForm form, FormErrors errors) {
        return new SignUp(form, skills(), volunteers.rule(Rules.MIN_AGE), errors);
    }

    RecordPage record(ServiceRecord record, boolean desk, FormErrors errors) {
        boolean mine = record.person().equals(Scoped.current().person());
        boolean open = record.state() == ServiceRecord.State.NOTED;
        boolean mayDecide = records.mayDecide(record);
        return new RecordPage(
                row(record),
                place(record.division()),
                record.served(),
                records.handsOver(record) ? "/volunteering/served/" + record.link() : "",
                mine,
                open && mayDecide,
                desk && mayDecide && record.state() == ServiceRecord.State.CONFIRMED,
                errors);
    }

    Register register(String after, UUID id, SignUpForm form, boolean keeps, FormErrors errors) {
        Slice<Kept> rows = kept(after);
        int waiting = records.listWaiting("").rows().size();
        return new Register(rows.rows(), rows.next(), waiting, id, signUp(form, errors), keeps);
    }

    Slice<Kept> kept(String after) {
        Slice<Volunteer> found = volunteers.list(after);
        Map<String, String> places = divisions.names(
                found.rows().stream().map(Volunteer::division).distinct().toList());
        return found.map(each -> new Kept(
                each.id(),
                each.name(),
                each.number(),
                places.getOrDefault(each.division(), each.division()),
                skillNames(volunteers.skillsOf(each.id())),
                each.callOut()));
    }

    Waiting waiting(String after, boolean mayConfirm) {
        Slice<Row> rows = waiting(after);
        return new Waiting(rows.rows(), rows.next(), mayConfirm);
    }

    Slice<Row> waiting(String after) {
        return records.listWaiting(after).map(this::row);
    }

    Seen seen(Volunteer volunteer, boolean keeps, NoteForm note, String after, FormErrors errors) {
        Slice<Row> rows = records.listOf(volunteer.person(), after).map(this::row);
        return new Seen(card(volunteer), keeps && volunteer.endedAt() == null, note, rows.rows(), rows.next(), errors);
    }

    private Card card(Volunteer volunteer) {
        List<String> skills = volunteers.skillsOf(volunteer.id());
        return new Card(
                volunteer.id(),
                volunteer.number(),
                volunteer.name(),
                place(volunteer.division()),
                skillNames(skills),
                volunteer.callOut(),
                signUp(SignUpForm.of(volunteer, skills), FormErrors.none()));
    }

    private Row row(ServiceRecord record) {
        String tone = switch (record.state()) {
            case NOTED -> "amber";
            case CONFIRMED -> "green";
            case REFUSED, CORRECTED -> "grey";
        };
        return new Row(
                record.id(),
                record.name(),
                record.activity(),
                record.day().toString(),
                amounts.of(Book.HOURS, record.minutes()),
                say("volunteering.state." + record.state()),
                tone,
                records.mayDecide(record));
    }

    private List<Option> skills() {
        Locale locale = LocaleContextHolder.getLocale();
        return volunteers.listSkills().stream()
                .map(skill -> new Option(skill.code(), skill.in(locale)))
                .toList();
    }

    private String skillNames(List<String> codes) {
        return String.join(
                say("volunteering.and"),
                skills().stream()
                        .filter(skill -> codes.contains(skill.value()))
                        .map(Option::text)
                        .toList());
    }

    private String place(String division) {
        return divisions.names(List.of(division)).getOrDefault(division, division);
    }

    /** What was refused, at its field. */
    FormErrors errors(VolunteeringOutcome outcome) {
        return switch (outcome) {
            case VolunteeringOutcome.Done _ -> FormErrors.none();
            case VolunteeringOutcome.NotBooked(var reason) -> FormErrors.of("", say("ledger.refused." + reason));
            case VolunteeringOutcome.Refused(var reason) ->
                FormErrors.of(field(reason), say("volunteering.refused." + reason));
        };
    }

    private static String field(VolunteeringOutcome.Reason reason) {
        return switch (reason) {
            case NO_NAME -> "name";
            case NOT_A_COMMUNITY -> "division";
            case BAD_YEAR, TOO_YOUNG -> "birthYear";
            case NO_CONSENT -> "consent";
            case NO_ACTIVITY -> "activity";
            case BAD_DAY -> "day";
            case BAD_MINUTES, MONTH_FULL -> "minutes";
            case NO_SUCH_NUMBER -> "number";
            case NO_WORDS -> "words";
            case DAY_FULL,
                    ALREADY_SIGNED_UP,
                    NO_SUCH_VOLUNTEER,
                    NO_SUCH_RECORD,
                    DECIDED,
                    NOT_YOURSELF,
                    NOT_OLD_ENOUGH -> "";
        };
    }

    private String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
