package gezhi.bodies.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.territory.Divisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of standing bodies, to be taken out with the columns by which bodies are brought in. */
@Component
class BodyListing implements Listing {
    private final Bodies bodies;
    private final Divisions divisions;
    private final BodyPages pages;

    BodyListing(Bodies bodies, Divisions divisions, BodyPages pages) {
        this.bodies = bodies;
        this.divisions = divisions;
        this.pages = pages;
    }

    @Override
    public String key() {
        return "bodies";
    }

    @Override
    public String page(Filters filters) {
        return "/bodies";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(BodiesWeb.STAFF);
    }

    @Override
    public List<String> columns() {
        return List.of("name", "kind", "seat", "superior", "since", "contact", "published");
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        String subtree = BodyController.subtree(divisions, filters.text("seat"));
        Map<UUID, String> labels = new HashMap<>();
        @Nullable String after = "";
        while (after != null) {
            Slice<Body> slice =
                    bodies.list(subtree, BodyForm.kindOf(filters.text("kind")), filters.text("words"), after);
            slice.rows().forEach(body -> rows.accept(cells(body, labels)));
            after = slice.next();
        }
    }

    private List<Object> cells(Body body, Map<UUID, String> labels) {
        @Nullable UUID superior = body.superior();
        String above = superior == null
                ? ""
                : labels.computeIfAbsent(
                        superior, id -> bodies.find(id).map(Body::label).orElse(""));
        return List.of(
                body.name(),
                pages.say(body.kind().messageKey()),
                body.seat(),
                above,
                body.validFrom(),
                body.contact(),
                pages.say(body.published() ? "listings.yes" : "listings.no"));
    }
}
