package gezhi.meetings.web;

import gezhi.meetings.Term;
import gezhi.meetings.TermDeed;
import gezhi.meetings.TermOutcome.Reason;
import gezhi.meetings.TermRule;
import gezhi.meetings.Terms;
import gezhi.meetings.Terms.Heap;
import gezhi.meetings.model.TermTable;
import gezhi.membership.Kept;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the pages of terms of office. */
@Component
class TermPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Terms terms;
    private final MessageSource words;
    private final Clock clock;

    TermPages(Terms terms, MessageSource words, Clock clock) {
        this.terms = terms;
        this.words = words;
        this.clock = clock;
    }

    /** @param standing in words; where a delay is asked for, that too */
    record Row(UUID body, String name, String electedOn, String endsOn, String standing, String tone) {}

    record ListPage(List<Row> rows, @Nullable String next, String words, String heap, List<Option> heaps) {
        /** A search is never refused. */
        public FormErrors errors() {
            return FormErrors.none();
        }
    }

    /** @param delayedTo empty when no delay was granted */
    record Past(String electedOn, String endsOn, String delayedTo) {}

    /**
     * A deed with its form.
     *
     * @param name stands in front of the ids of its fields
     * @param label message key
     */
    record Deed(String name, String label, boolean until, boolean words, boolean likely, FormErrors errors) {
        /** As the ids of fields need it. */
        public String prefix() {
            return name + "-";
        }
    }

    /** @param deed message key */
    record Said(String at, String deed, String day, String who, String words) {}

    /** What was typed before it was refused; empty for nothing. */
    record Typed(String form, String day, String words, String local) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /**
     * @param rule how long a term is, in words
     * @param term null when no election is entered
     * @param latest the last day to which the term may be put off; empty without a term
     * @param asked the end that is asked for; empty when none is
     */
    record TermPage(
            UUID body,
            String name,
            boolean stands,
            String rule,
            String source,
            @Nullable Term term,
            String standing,
            String tone,
            String latest,
            String asked,
            List<Past> past,
            List<Deed> deeds,
            List<Option> places,
            String place,
            FormErrors electErrors,
            FormErrors summary,
            Typed typed,
            List<Said> entries,
            UUID request) {
        /** What stands in a field of the form that was sent; nothing in the others. */
        public String typedDay(String form) {
            return typed.form().equals(form) ? typed.day() : "";
        }

        public String typedWords(String form) {
            return typed.form().equals(form) ? typed.words() : "";
        }
    }

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    List<Option> heaps() {
        return Arrays.stream(Heap.values())
                .map(heap -> new Option(heap.name(), say(heap.messageKey())))
                .toList();
    }

    Row row(Terms.Line line) {
        Term term = line.term();
        Term.Standing standing = line.standing();
        if (term == null || standing == null) {
            return new Row(line.body(), line.name(), "", "", say("meetings.term.none"), "grey");
        }
        String said = say(standing.messageKey());
        String asked = term.askedTo() == null
                ? ""
                : say("meetings.and") + say(term.step().messageKey());
        return new Row(
                line.body(),
                line.name(),
                term.electedOn().toString(),
                term.end().toString(),
                said + asked,
                standing.tone());
    }

    /** @param reason why the form that was typed was refused; null when nothing was */
    TermPage page(Kept holder, Typed typed, @Nullable Reason reason) {
        TermRule rule = terms.getRule(holder);
        List<Term> all = terms.listOf(holder.id());
        @Nullable Term term = all.isEmpty() ? null : all.getFirst();
        Term.@Nullable Standing standing = term == null ? null : term.standing(LocalDate.now(clock), rule.days());
        FormErrors errors = reason == null
                ? FormErrors.none()
                : FormErrors.of(reason.field(), say("meetings.term.refused." + reason));
        String usual = String.valueOf(TermRule.isLocal(Scoped.current().city(), holder.seat()));
        return new TermPage(
                holder.id(),
                holder.name(),
                holder.stands(),
                say("meetings.term.rule", rule.localYears(), rule.years(), rule.delayMonths(), rule.days()),
                rule.source(),
                term,
                standing == null ? "meetings.term.none" : standing.messageKey(),
                standing == null ? "grey" : standing.tone(),
                term == null ? "" : rule.latest(term.endsOn()).toString(),
                term == null ? "" : text(term.askedTo()),
                all.stream().skip(1).map(TermPages::past).toList(),
                term == null ? List.of() : deeds(term, typed, errors),
                List.of(
                        new Option("true", say("meetings.term.place.local", rule.localYears())),
                        new Option("false", say("meetings.term.place.other", rule.years()))),
                typed.form().equals("elect") ? typed.local() : usual,
                typed.form().equals("elect") ? errors : FormErrors.none(),
                prefixed(typed.form(), errors),
                typed,
                terms.listEntries(holder.id()).stream().map(this::said).toList(),
                UUID.randomUUID());
    }

    private List<Deed> deeds(Term term, Typed typed, FormErrors errors) {
        List<TermTable.Line> lines = terms.listDeeds(term);
        return lines.stream()
                .map(line -> {
                    String name = line.deed().name().toLowerCase(Locale.ROOT);
                    return new Deed(
                            name,
                            line.deed().messageKey(),
                            line.deed() == TermDeed.ASK,
                            line.words() || line.deed() == TermDeed.GRANT,
                            line.equals(lines.getFirst()),
                            typed.form().equals(name) ? errors : FormErrors.none());
                })
                .toList();
    }

    private Said said(Term.Entry entry) {
        return new Said(
                MINUTE.format(entry.at().atZone(clock.getZone())),
                entry.deed().messageKey(),
                entry.day().toString(),
                entry.actorName(),
                entry.words());
    }

    private static Past past(Term term) {
        return new Past(term.electedOn().toString(), term.endsOn().toString(), text(term.delayedTo()));
    }

    /** Links of the summary lead to the fields of the form that was sent. */
    private static FormErrors prefixed(String form, FormErrors errors) {
        Map<String, String> messages = new LinkedHashMap<>();
        errors.messages()
                .forEach((field, message) -> messages.put(field.isEmpty() ? field : form + "-" + field, message));
        return new FormErrors(messages);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
