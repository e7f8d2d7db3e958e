package gezhi.deadlines;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** The hours of a working day, in order and without overlap, none across midnight. */
public record WorkingHours(List<Span> spans) {

    /** 09:00 to 12:00 and 13:00 to 17:00, seven hours: what holds when a city's profile says nothing. */
    public static final WorkingHours DEFAULT = new WorkingHours(List.of(
            new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 0), LocalTime.of(17, 0))));

    /** One stretch of work, {@code from} before {@code to}. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Working hours must end after they begin: " + from + " to " + to);
            }
        }

        Duration length() {
            return Duration.between(from, to);
        }

        /** Written as in a profile: {@code 09:00-12:00}. */
        public static Span parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("Working hours are written 09:00-12:00, not " + text);
            }
            return new Span(
                    LocalTime.parse(text.substring(0, dash).strip()),
                    LocalTime.parse(text.substring(dash + 1).strip()));
        }
    }

    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A working day has at least one stretch of work");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("Working hours overlap: " + spans);
            }
        }
    }

    /** Written as in a profile: a list of {@code 09:00-12:00}. */
    public static WorkingHours parse(List<String> spans) {
        return new WorkingHours(spans.stream().map(Span::parse).toList());
    }

    public Duration perDay() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The time of day at which {@code worked} of the day's work is done; at a break it is the moment the break begins. */
    LocalTime at(Duration worked) {
        Duration left = worked;
        for (Span span : spans) {
            if (left.compareTo(span.length()) <= 0) {
                return span.from().plus(left);
            }
            left = left.minus(span.length());
        }
        return spans.getLast().to();
    }

    /** How much of the day's work is done at a time of day. */
    Duration workedBy(LocalTime time) {
        Duration worked = Duration.ZERO;
        for (Span span : spans) {
            if (!time.isAfter(span.from())) {
                break;
            }
            worked = worked.plus(Duration.between(span.from(), time.isBefore(span.to()) ? time : span.to()));
        }
        return worked;
    }
}
