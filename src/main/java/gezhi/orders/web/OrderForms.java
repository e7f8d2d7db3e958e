package gezhi.orders.web;

import gezhi.cases.PlaceBoxes;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Place;
import gezhi.orders.NewOrder;
import gezhi.orders.OrderKind;
import gezhi.orders.OrderQueries;
import gezhi.orders.OrderRules;
import gezhi.orders.Served;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.SignedIn;
import gezhi.volunteering.Volunteers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** From the form to an order, and back to the form with what is wrong. */
@Component
class OrderForms {
    private final OrderRules rules;
    private final OrderQueries queries;
    private final Volunteers volunteers;
    private final PlaceBoxes boxes;
    private final Whereabouts whereabouts;

    OrderForms(
            OrderRules rules, OrderQueries queries, Volunteers volunteers, PlaceBoxes boxes, Whereabouts whereabouts) {
        this.rules = rules;
        this.queries = queries;
        this.volunteers = volunteers;
        this.boxes = boxes;
        this.whereabouts = whereabouts;
    }

    /** For tomorrow morning, where and how they were reached last time. */
    OrderForm fresh(OrderSpeech speech) {
        boolean resident = isResident();
        @Nullable Served last = resident ? queries.findLast().orElse(null) : null;
        Place.@Nullable Point point = last == null ? null : last.place().point();
        String name = resident ? SignedIn.find().map(SignedIn::name).orElse("") : "";
        return new OrderForm(
                UUID.randomUUID(),
                "",
                LocalDate.now(speech.clock()).plusDays(1).toString(),
                OrderForm.PartOfDay.MORNING,
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                last == null ? "" : last.place().division(),
                last == null ? "" : last.place().address(),
                resident,
                last == null ? name : last.name(),
                last == null ? "" : last.phone(),
                "",
                1,
                "");
    }

    OrderNewPage page(OrderForm form, FormErrors errors, OrderSpeech speech) {
        return new OrderNewPage(
                form,
                isResident(),
                !form.division().isEmpty() && errors.isEmpty(),
                rules.list().stream()
                        .map(kind -> new OrderNewPage.Kind(
                                kind.code(),
                                kind.name(speech.english()),
                                kind.code().equals(form.kind())))
                        .toList(),
                Arrays.stream(OrderForm.PartOfDay.values())
                        .map(part -> new Option(part.name(), speech.say("orders.part." + part)))
                        .toList(),
                skills(speech),
                boxes.of(form.lon(), form.lat(), form.division(), form.address()),
                errors);
    }

    private List<Option> skills(OrderSpeech speech) {
        var locale = LocaleContextHolder.getLocale();
        return Stream.concat(
                        Stream.of(
                                new Option("", speech.say("orders.skill.usual")),
                                new Option("-", speech.say("orders.skill.none"))),
                        volunteers.listSkills().stream().map(skill -> new Option(skill.code(), skill.in(locale))))
                .toList();
    }

    /** What has to be said and is not; the order when nothing is missing. */
    FormErrors missing(OrderForm form, OrderSpeech speech) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (rules.find(form.kind()).isEmpty()) {
            errors.put("kind", speech.say("orders.refused.NoSuchKind"));
        }
        if (form.from(speech.clock()).isEmpty()) {
            errors.put("day", speech.say("orders.refused.TimeOutOfRange"));
        }
        if (place(form).isEmpty()) {
            errors.put("address", speech.say("orders.refused.NoSuchPlace"));
        }
        return new FormErrors(errors);
    }

    NewOrder order(OrderForm form, OrderSpeech speech) {
        String usual = rules.find(form.kind()).map(OrderKind::skill).orElse("");
        return new NewOrder(
                form.requestId(),
                form.kind(),
                place(form).orElseThrow(),
                form.from(speech.clock()).orElseThrow(),
                form.to(speech.clock()).orElseThrow(),
                form.self() && isResident(),
                form.name(),
                form.phone(),
                form.skill().isEmpty() ? usual : form.skill().equals("-") ? "" : form.skill(),
                form.helpers() == null ? 1 : form.helpers(),
                form.words());
    }

    private Optional<Place> place(OrderForm form) {
        return form.saysWhere()
                ? whereabouts.findInWords(form.point(), form.division(), form.address())
                : Optional.empty();
    }

    private static boolean isResident() {
        return Scoped.current().role() == Role.RESIDENT;
    }
}
