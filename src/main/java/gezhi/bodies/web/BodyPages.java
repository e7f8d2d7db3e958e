package gezhi.bodies.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.Entry;
import gezhi.bodies.Procedures;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the pages of the register. */
@Component
class BodyPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Bodies bodies;
    private final AroundBody around;
    private final MessageSource words;
    private final Clock clock;

    BodyPages(Bodies bodies, AroundBody around, MessageSource words, Clock clock) {
        this.bodies = bodies;
        this.around = around;
        this.words = words;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param none message key of the choice of nothing */
    List<Option> kinds(String none) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", say(none)));
        Arrays.stream(BodyKind.values())
                .map(kind -> new Option(kind.name(), say(kind.messageKey())))
                .forEach(options::add);
        return options;
    }

    List<Option> yesOrNo() {
        return List.of(
                new Option("true", say("bodies.published.yes")), new Option("false", say("bodies.published.no")));
    }

    /** @param errors of the count of members that was just entered */
    BodyPage body(Body body, String after, String said, FormErrors errors) {
        Slice<Body> under = bodies.listUnder(body.id(), after);
        return new BodyPage(
                BodyPage.Facts.of(body),
                BodyPage.Link.of(bodies.path(body)),
                under.rows().stream().map(BodiesPage.Row::of).toList(),
                under.next(),
                around.places(body),
                around.asides(body),
                said,
                Keeper.orStaff() ? forStaff(body) : null,
                errors,
                Keeper.isHere() && body.stands());
    }

    private BodyPage.ForStaff forStaff(Body body) {
        return new BodyPage.ForStaff(
                around.members(body),
                bodies.journal(body.id()).stream().map(this::line).toList(),
                today().toString(),
                body.stands() && Procedures.mayAskFor(body.seat()));
    }

    private BodyPage.JournalLine line(Entry entry) {
        return new BodyPage.JournalLine(
                MINUTE.format(entry.at().atZone(clock.getZone())),
                entry.deed().messageKey(),
                entry.role().messageKey(),
                entry.changes().stream().map(this::change).toList());
    }

    private String change(Entry.Change change) {
        String field = say("bodies.field." + change.field());
        String was = value(change, change.was());
        String became = value(change, change.became());
        return was.isEmpty() || became.isEmpty()
                ? say("bodies.change.one", field, was + became)
                : say("bodies.change.two", field, was, became);
    }

    private String value(Entry.Change change, String value) {
        return switch (change.field()) {
            case "kind" -> value.isEmpty() ? "" : say(BodyKind.valueOf(value).messageKey());
            case "published" -> say(value.equals("true") ? "bodies.published.yes" : "bodies.published.no");
            default -> value;
        };
    }
}
