package gezhi.exchange.open311;

import gezhi.cases.Categories;
import gezhi.cases.loop.Step;
import gezhi.exchange.open311.Trouble.Said;
import gezhi.exchange.published.Wanted;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which requests are wanted, and says everything that is wrong with it at once. */
@Component
class WantedRequests {
    /** As the standard has it. */
    static final Duration LONGEST_SPAN = Duration.ofDays(90);

    static final int MOST = 1_000;
    private static final int DEEPEST = 100_000;

    private final Categories categories;
    private final Moments moments;

    WantedRequests(Categories categories, Moments moments) {
        this.categories = categories;
        this.moments = moments;
    }

    /** @param skip how many of the wanted stand on earlier pages */
    record Page(Wanted wanted, int skip, int size) {}

    Page page(Visits.Visit visit) {
        Asked asked = visit.asked();
        List<String> numbers = asked.list("service_request_id");
        List<Said> wrong = new ArrayList<>();
        int size = number(asked, "page_size", MOST, MOST, wrong);
        int page = number(asked, "page", 1, 1 + DEEPEST / size, wrong);
        if (numbers.size() > MOST) {
            wrong.add(new Said("open311.trouble.range", "service_request_id", "1", String.valueOf(MOST)));
        }
        Wanted wanted = numbers.isEmpty()
                ? wanted(visit, LONGEST_SPAN, wrong)
                : Wanted.numbered(numbers.stream().map(WantedRequests::dashed).toList());
        if (!wrong.isEmpty()) {
            throw Trouble.wrong(wrong);
        }
        return numbers.isEmpty() ? new Page(wanted, (page - 1) * size, size) : new Page(wanted, 0, MOST);
    }

    /** Everything within the filters, however much it is; without a day the last ninety. */
    Wanted bulk(Visits.Visit visit) {
        List<Said> wrong = new ArrayList<>();
        Wanted wanted = wanted(visit, null, wrong);
        if (!wrong.isEmpty()) {
            throw Trouble.wrong(wrong);
        }
        return wanted;
    }

    /** @param skip how many stand on earlier pages */
    record Window(Instant from, Instant to, int skip, int size) {}

    /** For updates; without a beginning the last ninety days. */
    Window window(Asked asked) {
        List<Said> wrong = new ArrayList<>();
        int size = number(asked, "page_size", MOST, MOST, wrong);
        int page = number(asked, "page", 1, 1 + DEEPEST / size, wrong);
        @Nullable Instant start = moment(asked, "start_date", false, wrong);
        @Nullable Instant end = moment(asked, "end_date", true, wrong);
        if (!wrong.isEmpty()) {
            throw Trouble.wrong(wrong);
        }
        Instant to = end == null ? moments.now() : end;
        return new Window(start == null ? to.minus(LONGEST_SPAN) : start, to, (page - 1) * size, size);
    }

    private Wanted wanted(Visits.Visit visit, @Nullable Duration longest, List<Said> wrong) {
        Asked asked = visit.asked();
        @Nullable Instant start = moment(asked, "start_date", false, wrong);
        @Nullable Instant end = moment(asked, "end_date", true, wrong);
        @Nullable Instant updatedFrom = moment(asked, "updated_after", false, wrong);
        @Nullable Instant updatedTo = moment(asked, "updated_before", true, wrong);
        if (start != null
                && end != null
                && longest != null
                && Duration.between(start, end).compareTo(longest.plusDays(1)) > 0) {
            wrong.add(new Said("open311.trouble.span", "start_date, end_date", longest.toDays()));
        }
        if (start == null && updatedFrom == null) {
            start = (end == null ? moments.now() : end).minus(LONGEST_SPAN);
        } else if (start != null && end == null && longest != null) {
            end = start.plus(longest);
        }
        List<Step> steps = steps(asked, wrong);
        return new Wanted(List.of(), codes(visit), steps, start, end, updatedFrom, updatedTo);
    }

    /** A class stands for all that lies under it; what was ever reported under an ended category is found still. */
    private List<String> codes(Visits.Visit visit) {
        List<String> codes = visit.asked().list("service_code");
        Scoped.run(
                Scope.visitor(visit.city()),
                () -> codes.forEach(code -> {
                    if (categories.findEver(code).isEmpty()) {
                        throw Trouble.notThere("service_code", code);
                    }
                }));
        return codes;
    }

    private static List<Step> steps(Asked asked, List<Said> wrong) {
        Set<Step> steps = new LinkedHashSet<>();
        for (String status : asked.list("status")) {
            switch (status.toLowerCase(Locale.ROOT)) {
                case "open" -> steps.addAll(steps(true));
                case "closed" -> steps.addAll(steps(false));
                default -> wrong.add(new Said("open311.trouble.one-of", "status", "open, closed"));
            }
        }
        return List.copyOf(steps);
    }

    private static List<Step> steps(boolean open) {
        return Arrays.stream(Step.values())
                .filter(step -> step.isOpen() == open)
                .toList();
    }

    @Nullable
    Instant moment(Asked asked, String name, boolean last, List<Said> wrong) {
        @Nullable String text = asked.find(name);
        if (text == null) {
            return null;
        }
        @Nullable Instant at = moments.read(text, last).orElse(null);
        if (at == null) {
            wrong.add(new Said("open311.trouble.moment", name, text));
        }
        return at;
    }

    private static int number(Asked asked, String name, int otherwise, int most, List<Said> wrong) {
        @Nullable String text = asked.find(name);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            wrong.add(new Said("open311.trouble.range", name, "1", String.valueOf(most)));
            return otherwise;
        }
        return number;
    }

    /** A number read out without its dash is the same number. */
    static String dashed(String number) {
        return number.matches("\\d{12}") ? number.substring(0, 6) + "-" + number.substring(6) : number;
    }
}
