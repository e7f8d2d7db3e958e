package gezhi.orders.web;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.orders.HelpRow;
import gezhi.orders.OrderFile;
import gezhi.orders.OrderRow;
import gezhi.orders.Served;
import gezhi.orders.Suggestion;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Part;
import gezhi.orders.loop.Step;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.volunteering.Skill;
import gezhi.volunteering.Volunteers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the lines of lists and the page of one order. */
@Component
class OrderPages {
    private final OrderSpeech speech;
    private final OrderStories stories;
    private final Divisions divisions;
    private final Volunteers volunteers;
    private final AmountWords amounts;

    OrderPages(
            OrderSpeech speech, OrderStories stories, Divisions divisions, Volunteers volunteers, AmountWords amounts) {
        this.speech = speech;
        this.stories = stories;
        this.divisions = divisions;
        this.volunteers = volunteers;
        this.amounts = amounts;
    }

    /** What has just happened on the page; {@code tried} is the deed just refused, {@code problem} says why. */
    record News(
            @Nullable String done,
            Action.@Nullable Kind tried,
            @Nullable String problem,
            OrderDeedForm form) {
        static News done(@Nullable String words) {
            return new News(words, null, null, OrderDeedForm.fresh());
        }
    }

    OrdersPage.Line line(OrderRow row) {
        return new OrdersPage.Line(
                "/orders/" + row.id(),
                row.name(speech.english()),
                speech.window(row.from(), row.to()),
                row.divisionName(),
                places(row),
                speech.minute(row.placedAt()),
                Sign.of(row, speech));
    }

    HelpPage.Place place(HelpRow row) {
        OrderRow order = row.order();
        UUID part = row.part();
        return new HelpPage.Place(
                order.id(),
                part == null ? "" : part.toString(),
                row.version(),
                UUID.randomUUID(),
                order.name(speech.english()),
                speech.window(order.from(), order.to()),
                order.divisionName(),
                places(order),
                row.body(),
                order.brief(),
                Sign.of(row.step() == null ? order.step() : row.step(), speech));
    }

    OrderPage page(OrderFile file, List<Suggestion> suggested, List<Option> teams, News news) {
        OrderRow row = file.row();
        List<OrderPage.Helping> helpers = file.order().parts().stream()
                .map(part -> helping(part, file, news))
                .toList();
        List<OrderPage.Deed> deeds = file.buttons().stream()
                .filter(open -> open.part() == null || isOwn(file, open.part()))
                .map(open -> deed(open, file, news))
                .toList();
        boolean shown = Stream.concat(deeds.stream(), helpers.stream().flatMap(each -> each.deeds().stream()))
                .anyMatch(OrderPage.Deed::open);
        return new OrderPage(
                row.id(),
                row.name(speech.english()),
                Sign.of(row, speech),
                facts(file),
                helpers,
                stories.of(file),
                deeds,
                suggested.stream().map(each -> suggested(each, news.form())).toList(),
                teams,
                news.form(),
                news.done(),
                shown ? null : news.problem());
    }

    private OrderPage.Facts facts(OrderFile file) {
        OrderRow row = file.row();
        @Nullable Served served = file.served();
        String where = served == null ? row.division() : served.place().division();
        return new OrderPage.Facts(
                speech.window(row.from(), row.to()),
                divisions.path(where).stream()
                        .filter(each -> each.level() != Level.CITY)
                        .map(Division::name)
                        .collect(Collectors.joining(" ")),
                places(row),
                volunteers.listSkills().stream()
                        .filter(skill -> skill.code().equals(row.skill()))
                        .map(skill -> skill(skill))
                        .findFirst()
                        .orElse(""),
                row.brief(),
                served == null ? "" : served.name(),
                served == null ? "" : served.phone(),
                served == null ? "" : served.place().address(),
                served == null ? "" : served.words());
    }

    private static String skill(Skill skill) {
        return skill.in(LocaleContextHolder.getLocale());
    }

    private OrderPage.Helping helping(Part part, OrderFile file, News news) {
        boolean reads = part.record() != null && !part.step().equals(Step.TAKEN_BACK);
        List<OrderPage.Deed> deeds = isOwn(file, part.id())
                ? List.of()
                : file.buttons().stream()
                        .filter(open -> part.id().equals(open.part()))
                        .map(open -> deed(open, file, news))
                        .toList();
        Integer minutes = part.minutes();
        return new OrderPage.Helping(
                name(part),
                Sign.of(part.step(), speech),
                minutes == null ? "" : amounts.of(Book.HOURS, minutes),
                Objects.requireNonNullElse(part.stars(), 0),
                reads ? "/volunteering/records/" + part.record() : "",
                deeds);
    }

    private static String name(Part part) {
        String body = part.helper().bodyName();
        String name = part.helper().name();
        return Stream.of(name, body).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static boolean isOwn(OrderFile file, UUID part) {
        UUID me = Scoped.current().person();
        return file.order()
                .find(part)
                .filter(found -> me != null && me.equals(found.helper().person()))
                .isPresent();
    }

    private OrderPage.Deed deed(Loop.Open open, OrderFile file, News news) {
        UUID part = open.part();
        boolean tried =
                open.kind() == news.tried() && Objects.equals(part, news.form().part());
        boolean first = open.equals(file.buttons().getFirst()) && open.kind() != Action.Kind.COMMENT;
        int version =
                file.order().find(part).map(Part::version).orElse(file.order().version());
        return new OrderPage.Deed(
                "deed-" + open.kind() + (part == null ? "" : "-" + part),
                open.kind().name(),
                part == null ? "" : part.toString(),
                part == null
                        ? ""
                        : file.order().find(part).map(OrderPages::name).orElse(""),
                version,
                first,
                open.kind().needsWords(),
                tried && news.problem() != null,
                tried ? news.problem() : null);
    }

    private OrderPage.Suggested suggested(Suggestion each, OrderDeedForm form) {
        List<String> reasons = each.reasons().stream()
                .map(reason -> speech.say("orders.reason." + reason, "%+d".formatted(reason.points())))
                .collect(Collectors.toList());
        reasons.add(speech.say("orders.load", each.asked(), amounts.of(Book.HOURS, each.minutes())));
        return new OrderPage.Suggested(
                each.volunteer(),
                each.name(),
                each.points(),
                reasons,
                form.volunteer().contains(each.volunteer()));
    }

    private String places(OrderRow row) {
        return speech.say("orders.places", row.counts().live() + row.counts().given(), row.helpers());
    }
}
