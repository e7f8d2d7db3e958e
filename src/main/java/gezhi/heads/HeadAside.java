package gezhi.heads;

import gezhi.bodies.Body;
import gezhi.bodies.BodyAside;
import gezhi.platform.scope.Scoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The page of a body says who heads it and what post that brings. */
@Component
class HeadAside implements BodyAside {
    private static final int BEFORE_ITS_TERM = 10;

    private final Heads heads;
    private final HeadPages pages;

    HeadAside(Heads heads, HeadPages pages) {
        this.heads = heads;
        this.pages = pages;
    }

    @Override
    public int order() {
        return BEFORE_ITS_TERM;
    }

    @Override
    public Optional<Part> of(Body body) {
        if (!body.stands()
                || !body.kind().isOfTheChain()
                || !Set.of(HeadsWeb.ROLES).contains(Scoped.current().role())) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(heads.find(body.id())
                .map(head -> pages.say("heads.is", head.name(), head.since()))
                .orElseGet(() -> pages.say("heads.nobody")));
        heads.listPosts(body.id()).stream()
                .map(pages::row)
                .map(row -> pages.say(
                        row.name().isEmpty() ? "heads.post.vacant" : "heads.post.held", row.division(), row.post()))
                .forEach(lines::add);
        return Optional.of(new Part("heads.head", lines, new Link("/heads/of/" + body.id(), "heads.see")));
    }
}
