package gezhi.shop;

import gezhi.platform.web.FormErrors;
import gezhi.shop.ShopOutcome.Done;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What there is for points, reserving it, and one's own reservations with the code; the page of a reservation is for all who read it, and names nobody. */
@Controller
@PreAuthorize(ShopWeb.PEOPLE)
class ShopController {
    private static final String GOODS = "/shop/goods/{id:[0-9a-f-]{36}}";
    private static final String RESERVATION = "/shop/reservations/{id:[0-9a-f-]{36}}";

    private final Shelf shelf;
    private final Reservations reservations;
    private final ShopPages pages;
    private final ShopNames names;

    ShopController(Shelf shelf, Reservations reservations, ShopPages pages, ShopNames names) {
        this.shelf = shelf;
        this.reservations = reservations;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/shop")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.list(after));
        return "shop/list";
    }

    @GetMapping(GOODS)
    @PreAuthorize(ShopWeb.READERS)
    String goods(@PathVariable UUID id, Model model) {
        return goods(id, FormErrors.none(), model);
    }

    @GetMapping(GOODS + "/photo")
    @PreAuthorize(ShopWeb.READERS)
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        return shelf.photo(id)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                        .body(jpeg))
                .orElseThrow(ShopController::gone);
    }

    /** @param form made once by the form and sent with every retry: the reservation is called so */
    @PostMapping(GOODS + "/reserve")
    String reserve(@PathVariable UUID id, @RequestParam UUID form, Model model) {
        ShopOutcome outcome = reservations.reserve(form, id);
        return outcome instanceof Done(UUID reservation)
                ? "redirect:/shop/reservations/" + reservation
                : goods(id, names.errors(outcome), model);
    }

    @GetMapping("/shop/mine")
    String mine(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.mine(after));
        return "shop/mine";
    }

    @GetMapping(RESERVATION)
    @PreAuthorize(ShopWeb.READERS)
    String reservation(@PathVariable UUID id, Model model) {
        return reservation(id, FormErrors.none(), model);
    }

    @PostMapping(RESERVATION + "/cancel")
    String cancel(@PathVariable UUID id, Model model) {
        ShopOutcome outcome = reservations.cancel(id);
        return outcome instanceof Done
                ? "redirect:/shop/reservations/" + id
                : reservation(id, names.errors(outcome), model);
    }

    private String goods(UUID id, FormErrors errors, Model model) {
        Goods goods = shelf.find(id).orElseThrow(ShopController::gone);
        model.addAttribute("page", pages.goods(goods, errors));
        return "shop/goods";
    }

    private String reservation(UUID id, FormErrors errors, Model model) {
        Reservation reservation = reservations.find(id).orElseThrow(ShopController::gone);
        model.addAttribute("page", pages.reservation(reservation, errors));
        return "shop/reservation";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
