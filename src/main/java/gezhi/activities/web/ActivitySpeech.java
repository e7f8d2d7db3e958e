package gezhi.activities.web;

import gezhi.activities.ActivityRow;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.Step;
import gezhi.platform.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the reader's language and time zone. */
@Component
class ActivitySpeech {
    private final MessageSource messages;
    private final Clock clock;

    ActivitySpeech(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, locale());
    }

    Clock clock() {
        return clock;
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    String minute(Instant at) {
        return format("activities.format.minute", at);
    }

    String day(Instant at) {
        return format("activities.format.day", at);
    }

    /** From when to when; the day of the end only where it is another. */
    String window(Instant from, Instant to) {
        boolean oneDay = from.atZone(clock.getZone())
                .toLocalDate()
                .equals(to.atZone(clock.getZone()).toLocalDate());
        String end = oneDay ? format("activities.format.time", to) : minute(to);
        return say("activities.window", day(from), format("activities.format.time", from), end);
    }

    /** How an activity stands, as its step and the time say. */
    Sign sign(ActivityRow row) {
        return switch (row.step()) {
            case CANCELLED -> new Sign("red", say("activities.step.CANCELLED"));
            case SETTLED -> new Sign("grey", say("activities.step.SETTLED"));
            default -> standing(row);
        };
    }

    private Sign standing(ActivityRow row) {
        Instant now = clock.instant();
        if (!now.isBefore(row.ends())) {
            return new Sign("amber", say("activities.over"));
        }
        if (!now.isBefore(row.begins())) {
            return new Sign("green", say("activities.running"));
        }
        return row.free() > 0 && row.waiting() == 0
                ? new Sign("green", say("activities.free", row.free()))
                : new Sign("amber", say("activities.full", row.waiting()));
    }

    /** How somebody stands in it. */
    Sign sign(Step step) {
        String tone = switch (step) {
            case ADMITTED, THERE, CONFIRMED -> "green";
            case WAITING -> "amber";
            default -> "grey";
        };
        return new Sign(tone, say("activities.step." + step));
    }

    /** A refusal as a sentence: what happened, why, what to do now. */
    String say(Refusal refusal) {
        String key = "activities.refused." + refusal.getClass().getSimpleName();
        return switch (refusal) {
            case Refusal.NotYourStep(var at, var action) ->
                say(key, say("activities.step." + at), say("activities.action." + action));
            case Refusal.NotYourRole(var action, var who) ->
                say(
                        key,
                        say("activities.action." + action),
                        who.stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Role::messageKey)
                                .map(this::say)
                                .collect(Collectors.joining(say("cases.or"))));
            case Refusal.WordsMissing(var action) -> say(key, say("activities.action." + action));
            case Refusal.WrongCode(int left) -> say(key, left);
            case Refusal.InSeries(var begins, var why) -> say(key, minute(begins), say(why));
            case Refusal.NotRecorded(var reason) -> say(reason);
            default -> say(key);
        };
    }

    /** The field of the form that it is about; empty for the whole. */
    static String field(Refusal refusal) {
        return switch (refusal) {
            case Refusal.TitleMissing _ -> "title";
            case Refusal.AddressMissing _ -> "address";
            case Refusal.TimeOutOfRange _, Refusal.HasBegun _ -> "day";
            case Refusal.PlacesOutOfRange _ -> "places";
            case Refusal.MinutesOutOfRange _ -> "minutes";
            case Refusal.RepeatsOutOfRange _ -> "until";
            case Refusal.NotYourPlace _ -> "division";
            case Refusal.InSeries series -> field(series.why());
            default -> "";
        };
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(say(pattern), locale()).format(at.atZone(clock.getZone()));
    }
}
