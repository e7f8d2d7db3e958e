package gezhi.bodies.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.territory.Divisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of standing bodies, to be taken out with the columns by which bodies are brought in. */
@Configuration(proxyBeanMethods = false)
class BodyListing {

    @Bean
    Listing registerOfBodies(Bodies bodies, Divisions divisions, BodyPages pages) {
        return new PlainListing(
                "bodies",
                "/bodies",
                Set.of(BodiesWeb.STAFF),
                List.of("name", "kind", "seat", "superior", "since", "contact", "published"),
                filters -> {
                    String subtree = BodyController.subtree(divisions, filters.text("seat"));
                    @Nullable BodyKind kind = BodyForm.kindOf(filters.text("kind"));
                    Map<UUID, String> labels = new HashMap<>();
                    return rows -> Slice.walk(
                            after -> bodies.list(subtree, kind, filters.text("words"), after),
                            found -> found.forEach(body -> rows.accept(cells(body, labels, bodies, pages))));
                });
    }

    private static List<Object> cells(Body body, Map<UUID, String> labels, Bodies bodies, BodyPages pages) {
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
