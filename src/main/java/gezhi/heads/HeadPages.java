package gezhi.heads;

import gezhi.bodies.Body;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the pages about heads. */
@Component
class HeadPages {
    private final Heads heads;
    private final MessageSource words;

    HeadPages(Heads heads, MessageSource words) {
        this.heads = heads;
        this.words = words;
    }

    /** @param name empty while the post is vacant @param since empty then */
    record Row(String post, String division, String code, UUID body, String bodyName, String name, String since) {}

    record ListPage(List<Row> rows, @Nullable String next, String heap, List<Option> heaps) {}

    /** @param until empty while they head it */
    record Line(UUID person, String name, String since, String until, String words) {}

    /**
     * One body with its head and the posts that brings.
     *
     * @param head null while it has none
     * @param mayChange true for the administrator
     * @param login as it was typed
     * @param reason as it was typed
     */
    record BodyHeads(
            UUID body,
            String name,
            boolean stands,
            @Nullable Line head,
            List<Row> posts,
            List<Line> before,
            boolean mayChange,
            boolean mayOpenAccounts,
            String login,
            String reason,
            FormErrors errors) {}

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    List<Option> heaps() {
        return Arrays.stream(Heads.Heap.values())
                .map(heap -> new Option(heap.name(), say(heap.messageKey())))
                .toList();
    }

    Row row(HeadPost post) {
        return new Row(
                say(post.post().messageKey()),
                post.divisionName(),
                post.division(),
                post.body(),
                post.bodyName(),
                post.name(),
                post.since() == null ? "" : post.since().toString());
    }

    BodyHeads body(Body body, String login, String reason, FormErrors errors) {
        List<Line> all = heads.listOf(body.id()).stream().map(HeadPages::line).toList();
        boolean headed = !all.isEmpty() && all.getFirst().until().isEmpty();
        Role role = Scoped.current().role();
        return new BodyHeads(
                body.id(),
                body.name(),
                body.stands(),
                headed ? all.getFirst() : null,
                heads.listPosts(body.id()).stream().map(this::row).toList(),
                headed ? all.subList(1, all.size()) : all,
                role == Role.ADMINISTRATOR && body.stands(),
                role == Role.ADMINISTRATOR || role == Role.AUDITOR,
                login,
                reason,
                errors);
    }

    private static Line line(Head head) {
        String why = head.endWords().isEmpty() ? head.words() : head.words() + " · " + head.endWords();
        return new Line(
                head.person(),
                head.name(),
                head.since().toString(),
                head.until() == null ? "" : head.until().toString(),
                why);
    }
}
