package gezhi.shop;

import gezhi.platform.Ids;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.shop.ShopPages.GoodsRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages together on which the desk keeps its goods. */
@Component
@Transactional(readOnly = true)
class ShelfPages {
    private final Shelf shelf;
    private final ShopPages pages;
    private final ShopNames names;

    ShelfPages(Shelf shelf, ShopPages pages, ShopNames names) {
        this.shelf = shelf;
        this.pages = pages;
        this.names = names;
    }

    /** What comes to the shelf. @param id made once and sent with every retry */
    record Coming(UUID id, String quantity, String words) {
        static Coming empty() {
            return new Coming(Ids.next(), "", "");
        }
    }

    record Offer(String at, String name, String price, String limit) {}

    record ShelfPage(List<GoodsRow> rows, @Nullable String next) {}

    /** @param row null for what is new */
    record EditPage(
            GoodsForm form,
            @Nullable GoodsRow row,
            List<Option> reaches,
            Coming coming,
            List<Offer> offers,
            FormErrors errors) {}

    ShelfPage shelf(String after) {
        var rows = pages.shelf(after);
        return new ShelfPage(rows.rows(), rows.next());
    }

    EditPage fresh(@Nullable GoodsForm form, FormErrors errors) {
        return page(form == null ? GoodsForm.empty(names.today()) : form, null, Coming.empty(), errors);
    }

    EditPage edit(Goods goods, @Nullable GoodsForm form, Coming coming, FormErrors errors) {
        return page(form == null ? GoodsForm.of(goods) : form, goods, coming, errors);
    }

    private EditPage page(GoodsForm form, @Nullable Goods goods, Coming coming, FormErrors errors) {
        return new EditPage(
                form,
                goods == null ? null : pages.row(goods),
                List.of(
                        new Option(GoodsForm.COMMUNITY, names.say("shop.reach.COMMUNITY")),
                        new Option(GoodsForm.STREET, names.say("shop.reach.STREET"))),
                coming,
                goods == null
                        ? List.of()
                        : shelf.offers(goods.id()).stream().map(this::offer).toList(),
                errors);
    }

    private Offer offer(GoodsStore.Offer offer) {
        return new Offer(
                names.minute(offer.at()),
                offer.name(),
                names.points(offer.price()),
                names.say("shop.limit", String.valueOf(offer.monthly()), names.place(offer.reach())));
    }
}
