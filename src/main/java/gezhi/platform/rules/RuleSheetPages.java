package gezhi.platform.rules;

import gezhi.platform.Role;
import gezhi.platform.rules.RuleSheetStore.Line;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the page of a sheet together; its table prints itself from the rules. */
@Component
class RuleSheetPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RuleSheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    RuleSheetPages(RuleSheets sheets, MessageSource messages, Clock clock) {
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    RuleSheetPage.Index index() {
        return new RuleSheetPage.Index(sheets.list().stream()
                .map(sheet -> new RuleSheetPage.Index.Sheet(sheet.name(), say(sheet.key()), say(sheet.key() + ".lead")))
                .toList());
    }

    /** @param typed what was refused; empty for a fresh form */
    RuleSheetPage page(RuleSheet sheet, Map<String, String> typed, RuleSheets.@Nullable Refused refused) {
        Role role = Scoped.current().role();
        boolean seesChanges = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR).contains(role);
        return new RuleSheetPage(
                sheet.name(),
                say(sheet.key()),
                say(sheet.key() + ".lead"),
                sheet.fields().stream().map(this::label).toList(),
                sheets.lines(sheet).stream().map(line -> row(sheet, line)).toList(),
                role == Role.ADMINISTRATOR,
                role == Role.ADMINISTRATOR && sheet.isList(),
                role == Role.ADMINISTRATOR
                        && sheet.isChangeable()
                        && sheet.fields().stream().anyMatch(RuleField::key),
                sheet.fields().stream().map(field -> field(sheet, field, typed)).toList(),
                typed.getOrDefault("from", today().toString()),
                seesChanges,
                seesChanges ? changes(sheet) : List.of(),
                refused == null
                        ? FormErrors.none()
                        : FormErrors.of(refused.field(), say(refused.key(), refused.arguments())));
    }

    private List<RuleSheetPage.Changed> changes(RuleSheet sheet) {
        return sheets.changes(sheet).stream()
                .map(change -> new RuleSheetPage.Changed(
                        MINUTE.format(change.at().atZone(clock.getZone())),
                        change.by(),
                        change.line(),
                        say(
                                change.ended() ? "rulebook.to" : "rulebook.from",
                                change.from().toString())))
                .toList();
    }

    private RuleSheetPage.Row row(RuleSheet sheet, Line line) {
        boolean holds = !line.from().isAfter(today());
        String since = holds ? "" : say("rulebook.from", line.from().toString());
        String until = line.to() == null ? "" : say("rulebook.to", line.to().toString());
        return new RuleSheetPage.Row(
                sheet.fields().stream()
                        .map(field -> shown(field, line.values().getOrDefault(field.name(), "")))
                        .toList(),
                sheet.fields().stream()
                        .filter(RuleField::key)
                        .map(field -> new Option(field.name(), line.values().getOrDefault(field.name(), "")))
                        .toList(),
                change(sheet, line),
                (since + " " + until).strip());
    }

    private static String change(RuleSheet sheet, Line line) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/rules/" + sheet.name());
        sheet.fields().stream()
                .filter(RuleField::key)
                .forEach(field -> address.queryParam(field.name(), line.values().getOrDefault(field.name(), "")));
        return address.fragment("set").build().toUriString();
    }

    /** The line that holds, to be changed: the one that was asked for, or the only one. */
    Map<String, String> standing(RuleSheet sheet, Map<String, String> asked) {
        return sheets.lines(sheet).stream()
                .map(Line::values)
                .filter(line -> sheet.isLike(line, asked))
                .findFirst()
                .orElse(Map.of());
    }

    private RuleSheetPage.Field field(RuleSheet sheet, RuleField field, Map<String, String> typed) {
        String value = typed.getOrDefault(field.name(), "");
        String hint = messages.getMessage(
                sheet.key() + "." + field.name() + ".hint", null, "", LocaleContextHolder.getLocale());
        return new RuleSheetPage.Field(
                field.name(),
                label(field),
                Objects.requireNonNullElse(hint, ""),
                switch (field.kind()) {
                    case CHOICE -> "choice";
                    case CHOICES -> "choices";
                    case NUMBER -> "number";
                    case DECIMAL, CODE, WORDS -> "text";
                },
                value,
                field.kind() == RuleField.Kind.CHOICES ? shown(field, value) : "",
                value.isEmpty() ? List.of() : List.of(value.split(",")),
                field.options().get());
    }

    /** Choices by their names; a name that is there no more by its code. */
    private static String shown(RuleField field, String value) {
        return switch (field.kind()) {
            case CHOICE -> name(field, value);
            case CHOICES -> inOrder(field, Arrays.asList(value.split(",")));
            case NUMBER, DECIMAL, CODE, WORDS -> value;
        };
    }

    /** In the order of the choices, then those that are there no more. */
    private static String inOrder(RuleField field, List<String> chosen) {
        Stream<String> offered = field.options().get().stream().map(Option::value);
        return Stream.concat(offered.filter(chosen::contains), chosen.stream())
                .distinct()
                .map(each -> name(field, each))
                .collect(Collectors.joining(" · "));
    }

    private static String name(RuleField field, String value) {
        return field.options().get().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }

    private String label(RuleField field) {
        return say("rulebook.field." + field.name());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
