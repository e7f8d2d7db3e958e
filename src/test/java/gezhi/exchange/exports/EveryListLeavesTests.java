package gezhi.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page with a list has the button that takes it out. A new page must have it too, or be named here with what it is instead. */
class EveryListLeavesTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Rows of a table, of a list, cards, or a link to what follows. */
    private static final Pattern LIST = Pattern.compile("<(tr|tbody|li|section|article)[^>]*th:each|form\\.more");

    private static final Pattern BUTTON = Pattern.compile("exports\\.export}|dashboards/lines :: export");

    /** Parts of other pages, which have the button where they have a list. */
    private static final Set<String> PARTS = Set.of(
            "bodies/members.html",
            "cases/parts.html",
            "cases/rows.html",
            "fragments/form.html",
            "ledger/entries.html",
            "membership/transfer-rows.html",
            "planning/parts.html",
            "points/parts.html",
            "shop/parts.html",
            "volunteering/parts.html");

    /** One thing with what belongs to it; the list it comes from leaves. */
    private static final Set<String> ONE_THING = Set.of(
            "bodies/body.html",
            "cases/bonds.html",
            "cases/category.html",
            "cases/follow.html",
            "certificates/certificate.html",
            "exchange/client.html",
            "exchange/job.html",
            "heads/head.html",
            "ledger/transfer.html",
            "meetings/meeting.html",
            "meetings/term.html",
            "membership/floating-one.html",
            "membership/member.html",
            "membership/pledges.html",
            "membership/transfer.html",
            "orders/order.html",
            "patrols/round.html",
            "people/account.html",
            "people/me.html",
            "planning/edit.html",
            "planning/talk.html",
            "shop/edit.html",
            "shop/reservation.html",
            "territory/card.html",
            "territory/map.html",
            "volunteering/volunteer.html");

    /** What was just tried or found, or is chosen from, and is gone with the page. */
    private static final Set<String> PASSING = Set.of(
            "bodies/import.html",
            "cases/alike.html",
            "cases/category-tree.html",
            "cases/questionnaire.html",
            "orders/assign.html",
            "people/import.html",
            "territory/cities.html");

    /** No list: what the words of a page mean, and the two boxes for one's own e-mail and telephone. */
    private static final Set<String> NO_LIST = Set.of("dashboards/definitions.html", "notices/addresses.html");

    /** Leave as files of their own kind. */
    private static final Set<String> OWN_FILE = Set.of("planning/plan.html");

    @Test
    void everyListHasTheButtonThatTakesItOut() {
        Set<String> without = templates()
                .filter(each -> LIST.matcher(text(each)).find())
                .filter(each -> !BUTTON.matcher(text(each)).find())
                .map(EveryListLeavesTests::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without)
                .containsExactlyElementsOf(Stream.of(PARTS, ONE_THING, PASSING, NO_LIST, OWN_FILE)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(each -> each.toString().endsWith(".html")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path template) {
        return TEMPLATES.relativize(template).toString();
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
