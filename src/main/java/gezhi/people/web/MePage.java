package gezhi.people.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who I am, where I am posted, what is kept about me.
 *
 * @param done message key of what has just been done
 */
record MePage(
        SignedIn me,
        String name,
        String phone,
        List<Post> posts,
        List<SignInRow> signIns,
        FormErrors errors,
        @Nullable String done) {

    /** @param until empty when open */
    record Post(UUID id, String role, String place, String until, boolean present) {}
}
