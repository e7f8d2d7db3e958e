package gezhi.orders.web;

import gezhi.orders.AssignOutcome;
import gezhi.orders.AssignOutcome.Change;
import gezhi.orders.AssignState;
import gezhi.orders.Assigning;
import gezhi.orders.Assignment;
import gezhi.orders.Assignment.Proposal;
import gezhi.orders.Assignment.Way;
import gezhi.orders.OrderQueries;
import gezhi.orders.OrderRow;
import gezhi.orders.assign.Tally;
import gezhi.orders.loop.Step;
import gezhi.platform.Ids;
import gezhi.platform.web.FormErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an assignment together. */
@Component
class AssignPages {
    /** As many orders as are taken at once. */
    private static final int MOST = 100;

    private final Assigning assigning;
    private final OrderQueries queries;
    private final OrderSpeech speech;

    AssignPages(Assigning assigning, OrderQueries queries, OrderSpeech speech) {
        this.assigning = assigning;
        this.queries = queries;
        this.speech = speech;
    }

    /** What was ticked and said when it was not dispatched. */
    record Sent(Way way, Set<UUID> orders, String words) {}

    /** What was sent, and what came of it. @param form null for the last wish, or a fresh one @param sent null where nothing was to be dispatched */
    record News(
            @Nullable AssignForm form,
            FormErrors errors,
            int done,
            List<Change> changes,
            @Nullable Sent sent) {
        static final News NONE = new News(null, FormErrors.none(), 0, List.of(), null);
    }

    AssignPage page(News news) {
        @Nullable
        Assignment last = assigning.findLast().flatMap(assigning::find).orElse(null);
        AssignForm form =
                news.form() != null ? news.form() : last == null ? AssignForm.FRESH : AssignForm.of(last.wish());
        return new AssignPage(
                form,
                news.errors(),
                news.done() > 0 ? speech.say("orders.assign.done", news.done()) : null,
                news.changes().stream().map(this::say).distinct().toList(),
                last == null ? null : run(last, news.sent()));
    }

    FormErrors errors(AssignOutcome.Reason why) {
        String field = why == AssignOutcome.Reason.BAD_WISH ? "seconds" : "";
        return FormErrors.of(field, speech.say("orders.assign.refused." + why));
    }

    private String say(Change change) {
        OrderRow row = change.order();
        String order = row == null
                ? speech.say("orders.assign.gone")
                : row.name(speech.english()) + " " + speech.window(row.from(), row.to());
        return speech.say("orders.assign.changed." + change.what(), order, change.name());
    }

    private AssignPage.Run run(Assignment of, @Nullable Sent sent) {
        int spent = (int) Math.clamp(
                Duration.between(of.madeAt(), speech.clock().instant()).toSeconds(),
                0,
                of.wish().seconds());
        boolean shown = of.state().hasChoices() && of.solved() != null;
        return new AssignPage.Run(
                of.id(),
                of.state().tone(),
                speech.say("orders.assign.state." + of.state()),
                of.state() == AssignState.SOLVING,
                of.cancelAsked(),
                spent,
                of.wish().seconds(),
                speech.say(
                        "orders.assign.said",
                        speech.minute(of.madeAt()),
                        of.wish().days(),
                        Long.toString(of.wish().seed())),
                of.versions().size() >= MOST,
                shown ? measures(of) : List.of(),
                shown ? plans(of, sent) : List.of());
    }

    private List<AssignPage.Measure> measures(Assignment of) {
        Proposal greedy = of.greedy();
        Proposal solved = of.solved();
        if (greedy == null || solved == null) {
            return List.of();
        }
        Tally one = greedy.tally();
        Tally other = solved.tally();
        List<AssignPage.Measure> measures = new ArrayList<>();
        measures.add(counted("covered", one, other, Tally::covered, one.orders(), true));
        measures.add(counted("filled", one, other, Tally::filled, one.places(), true));
        measures.add(new AssignPage.Measure(
                speech.say("orders.assign.km"), km(one), km(other), other.metres() < one.metres()));
        measures.add(counted("most", one, other, Tally::most, 0, false));
        measures.add(counted("people", one, other, Tally::people, 0, true));
        measures.add(counted("points", one, other, Tally::points, 0, true));
        return measures;
    }

    /** @param of all of them; 0 where there is no such number */
    private AssignPage.Measure counted(
            String name, Tally one, Tally other, ToLongFunction<Tally> figure, int of, boolean moreIsBetter) {
        long greedy = figure.applyAsLong(one);
        long solved = figure.applyAsLong(other);
        return new AssignPage.Measure(
                speech.say("orders.assign." + name),
                of == 0 ? Long.toString(greedy) : greedy + " / " + of,
                of == 0 ? Long.toString(solved) : solved + " / " + of,
                moreIsBetter ? solved > greedy : solved < greedy);
    }

    private static String km(Tally tally) {
        return "%.1f".formatted(tally.metres() / 1000.0);
    }

    private List<AssignPage.Plan> plans(Assignment of, @Nullable Sent sent) {
        List<OrderRow> rows = queries.listThese(of.versions().keySet());
        Map<UUID, String> names = assigning.names(of);
        List<AssignPage.Plan> plans = new ArrayList<>();
        for (Way way : List.of(Way.SOLVED, Way.GREEDY)) {
            Proposal proposal = of.of(way);
            if (proposal != null) {
                @Nullable Sent again = sent != null && sent.way() == way ? sent : null;
                List<AssignPage.Line> lines = rows.stream()
                        .map(row -> line(row, proposal.choice().of(row.id()), names, again))
                        .toList();
                boolean some = lines.stream()
                        .anyMatch(
                                each -> each.status() == null && !each.helpers().isEmpty());
                plans.add(new AssignPage.Plan(
                        way.name(),
                        Ids.next(),
                        way == (sent == null ? Way.SOLVED : sent.way()),
                        some,
                        again == null ? "" : again.words(),
                        lines));
            }
        }
        return plans;
    }

    private AssignPage.Line line(OrderRow row, List<UUID> helpers, Map<UUID, String> names, @Nullable Sent again) {
        String who = helpers.stream()
                .map(each -> names.getOrDefault(each, speech.say("orders.assign.left")))
                .collect(Collectors.joining(speech.say("orders.assign.and")));
        return new AssignPage.Line(
                row.id(),
                row.name(speech.english()),
                speech.window(row.from(), row.to()),
                row.divisionName(),
                who,
                helpers.isEmpty() || helpers.size() == row.helpers()
                        ? ""
                        : speech.say("orders.assign.partly", helpers.size(), row.helpers()),
                row.step() == Step.PLACED ? null : Sign.of(row, speech),
                again == null || again.orders().contains(row.id()));
    }
}
