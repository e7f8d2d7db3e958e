package gezhi.shop;

import gezhi.files.Darkroom;
import gezhi.files.PhotoRefused;
import gezhi.files.Picture;
import gezhi.files.Prepared;
import gezhi.platform.Ids;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.shop.ShelfPages.Coming;
import gezhi.shop.ShopOutcome.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The desk of a community keeps its goods: what there is, at what price, for whom and how many, and what came to the shelf. */
@Controller
@PreAuthorize(ShopWeb.DESK)
class ShelfController {
    private static final String ONE = "/shop/shelf/{id:[0-9a-f-]{36}}";

    private final Shelf shelf;
    private final ShelfPages pages;
    private final ShopNames names;
    private final Darkroom darkroom;

    ShelfController(Shelf shelf, ShelfPages pages, ShopNames names, Darkroom darkroom) {
        this.shelf = shelf;
        this.pages = pages;
        this.names = names;
        this.darkroom = darkroom;
    }

    @GetMapping("/shop/shelf")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.shelf(after));
        return "shop/shelf";
    }

    @GetMapping("/shop/shelf/new")
    String fresh(Model model) {
        model.addAttribute("page", pages.fresh(null, FormErrors.none()));
        return "shop/edit";
    }

    @PostMapping("/shop/shelf")
    String put(
            @ModelAttribute("form") GoodsForm form,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model model) {
        @Nullable Prepared prepared = photo == null || photo.isEmpty() ? null : prepare(photo);
        if (prepared instanceof PhotoRefused refused) {
            return edit(form, FormErrors.of("photo", names.say("cases.photo." + refused)), model);
        }
        ShopOutcome outcome = shelf.put(form.draft((Picture) prepared));
        return outcome instanceof Done(UUID id)
                ? "redirect:/shop/shelf/" + id
                : edit(form, names.errors(outcome), model);
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.edit(mine(id), null, Coming.empty(), FormErrors.none()));
        return "shop/edit";
    }

    @PostMapping(ONE + "/receive")
    String receive(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID form,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        Coming coming =
                new Coming(Objects.requireNonNullElseGet(form, Ids::next), Typed.stripped(quantity), Typed.text(words));
        ShopOutcome outcome = shelf.receive(coming.id(), id, GoodsForm.number(coming.quantity()), coming.words());
        if (outcome instanceof Done) {
            return "redirect:/shop/shelf/" + id;
        }
        model.addAttribute("page", pages.edit(mine(id), null, coming, names.errors(outcome)));
        return "shop/edit";
    }

    private String edit(GoodsForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "page",
                form.seen() == 0
                        ? pages.fresh(form, errors)
                        : pages.edit(mine(form.id()), form, Coming.empty(), errors));
        return "shop/edit";
    }

    private Goods mine(UUID id) {
        return shelf.find(id).filter(Shelf::keeps).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is too large is not even taken into memory. */
    private Prepared prepare(MultipartFile file) {
        if (file.getSize() > Darkroom.MOST_BYTES) {
            return PhotoRefused.TOO_LARGE;
        }
        try {
            return darkroom.prepare(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
