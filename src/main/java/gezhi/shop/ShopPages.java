package gezhi.shop;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.shop.loop.Deed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages together that people see of the shop, and the desk that hands over. */
@Component
@Transactional(readOnly = true)
class ShopPages {
    private final Shelf shelf;
    private final Reservations reservations;
    private final HandingOver handing;
    private final ShopRules rules;
    private final ShopNames names;

    ShopPages(Shelf shelf, Reservations reservations, HandingOver handing, ShopRules rules, ShopNames names) {
        this.shelf = shelf;
        this.reservations = reservations;
        this.handing = handing;
        this.rules = rules;
        this.names = names;
    }

    /** @param left and {@code stock}, {@code reserved}: pieces */
    record GoodsRow(
            UUID id,
            String name,
            String words,
            boolean photo,
            String price,
            int left,
            int stock,
            int reserved,
            String limit,
            String place,
            String days) {}

    /** @param code empty for everybody but whose it is, and once it is good for nothing */
    record Row(
            UUID id,
            String name,
            String price,
            String place,
            String at,
            String until,
            String state,
            String tone,
            String code) {}

    /** @param balance empty for who has no book of points */
    record ListPage(
            boolean on,
            String balance,
            List<GoodsRow> rows,
            @Nullable String next,
            boolean desk) {}

    /** @param why it cannot be reserved now; empty when it can */
    record GoodsPage(
            GoodsRow row,
            String balance,
            String why,
            boolean offer,
            boolean keeps,
            UUID form,
            int kept,
            FormErrors errors) {}

    record MinePage(List<Row> rows, @Nullable String next) {}

    record Line(String deed, String role, String words, String at) {}

    /** @param returnUntil empty before it was handed over */
    record ReservationPage(
            Row row, boolean mine, boolean mayCancel, String returnUntil, List<Line> story, FormErrors errors) {}

    /** @param mayHandOver and {@code mayTakeBack}: by the person at the desk, now */
    record Found(Row row, boolean mayHandOver, boolean mayTakeBack, String returnUntil, String why) {}

    /** @param found null before a code was entered, or when it stands for nothing */
    record DeskPage(
            String code,
            @Nullable Found found,
            List<Row> rows,
            @Nullable String next,
            FormErrors errors) {}

    ListPage list(String after) {
        Slice<GoodsRow> rows = goods(after);
        return new ListPage(
                rules.isOn(),
                balance(),
                rows.rows(),
                rows.next(),
                Scoped.current().role() == Role.COMMUNITY_DESK);
    }

    Slice<GoodsRow> goods(String after) {
        return rules.isOn() ? shelf.listForMe(after).map(this::row) : new Slice<>(List.of(), null);
    }

    Slice<GoodsRow> shelf(String after) {
        return shelf.listHere(after).map(this::row);
    }

    GoodsPage goods(Goods goods, FormErrors errors) {
        Role role = Scoped.current().role();
        String why = reservations
                .refusal(goods)
                .map(reason -> names.say("shop.refused." + reason))
                .orElse("");
        return new GoodsPage(
                row(goods),
                balance(),
                why,
                role != Role.AUDITOR,
                Shelf.keeps(goods),
                Ids.next(),
                rules.days(ShopRules.Name.KEPT_DAYS),
                errors);
    }

    MinePage mine(String after) {
        Slice<Row> rows = own(after);
        return new MinePage(rows.rows(), rows.next());
    }

    Slice<Row> own(String after) {
        return reservations.listMine(after).map(this::row);
    }

    ReservationPage reservation(Reservation reservation, FormErrors errors) {
        return new ReservationPage(
                row(reservation),
                reservation.mine(),
                reservations.allows(Deed.CANCEL, reservation),
                returnUntil(reservation),
                reservations.story(reservation.id()).stream()
                        .map(line -> new Line(
                                names.say("shop.deed." + line.deed()),
                                line.deed() == Deed.RESERVE || line.deed() == Deed.CANCEL
                                        ? ""
                                        : names.say(line.role().messageKey()),
                                line.words(),
                                names.minute(line.at())))
                        .toList(),
                errors);
    }

    DeskPage desk(String code, String after, FormErrors errors) {
        Slice<Row> rows = waiting(after);
        @Nullable
        Found found =
                code.isEmpty() ? null : handing.find(code).map(this::found).orElse(null);
        return new DeskPage(code, found, rows.rows(), rows.next(), errors);
    }

    Slice<Row> waiting(String after) {
        return reservations.listWaiting(after).map(this::row);
    }

    /** Nothing of that shop has the code. */
    boolean isUnknown(String code) {
        return handing.find(code).isEmpty();
    }

    private Found found(Reservation reservation) {
        boolean handOver = reservations.allows(Deed.HAND_OVER, reservation);
        boolean takeBack = reservations.allows(Deed.TAKE_BACK, reservation);
        Deed deed = reservation.handedBy() == null ? Deed.HAND_OVER : Deed.TAKE_BACK;
        String why = handOver || takeBack
                ? ""
                : reservations
                        .refusal(deed, reservation)
                        .map(reason -> names.say("shop.refused." + reason))
                        .orElse("");
        return new Found(row(reservation), handOver, takeBack, returnUntil(reservation), why);
    }

    private String returnUntil(Reservation reservation) {
        return reservation.returnUntil() == null ? "" : names.day(reservation.returnUntil());
    }

    private String balance() {
        return shelf.mine().map(account -> names.points(account.free())).orElse("");
    }

    GoodsRow row(Goods goods) {
        String days = goods.openTo() == null
                ? names.say("shop.days.from", goods.openFrom().toString())
                : names.say(
                        "shop.days.between",
                        goods.openFrom().toString(),
                        goods.openTo().toString());
        return new GoodsRow(
                goods.id(),
                goods.name(),
                goods.words(),
                goods.photo() != null,
                names.points(goods.price()),
                goods.left(),
                goods.stock(),
                goods.reserved(),
                names.say("shop.limit", String.valueOf(goods.monthly()), names.place(goods.reach())),
                names.place(goods.division()),
                days);
    }

    private Row row(Reservation reservation) {
        String tone = switch (reservation.step()) {
            case RESERVED -> "amber";
            case HANDED_OVER -> "green";
            case CANCELLED, LAPSED, RETURNED -> "grey";
        };
        return new Row(
                reservation.id(),
                reservation.name(),
                names.points(reservation.price()),
                names.place(reservation.division()),
                names.minute(reservation.at()),
                names.day(reservation.until()),
                names.say("shop.step." + reservation.step()),
                tone,
                reservation.code() != null && reservation.step().isLive()
                        ? reservation.code().substring(0, 4) + " "
                                + reservation.code().substring(4)
                        : "");
    }
}
