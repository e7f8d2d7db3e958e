package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.Posting;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next the key of the page that follows, null for none */
record AccountsPage(List<Row> rows, @Nullable String next, String words) {

    /** A search is never refused. */
    public FormErrors errors() {
        return FormErrors.none();
    }

    record Row(
            UUID person, String name, String login, List<Post> posts, String status, String colour, String lastSignIn) {

        static Row of(Account account, List<Posting> held, Minutes minutes) {
            Standing standing = Standing.of(account, minutes.now());
            return new Row(
                    account.person(),
                    account.name(),
                    account.login(),
                    held.stream()
                            .map(posting -> new Post(posting.role().messageKey(), posting.place()))
                            .toList(),
                    standing.key(),
                    standing.colour(),
                    minutes.show(account.lastSignIn()));
        }
    }

    record Post(String role, String place) {}
}
