package gezhi.heads;

import gezhi.heads.HeadRule.Post;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The post of a division that a rule gives to the head of the body that stands for it.
 *
 * @param person null while it is vacant: the body has no head
 * @param name empty then
 * @param since when they became head; null while it is vacant
 */
public record HeadPost(
        String division,
        String divisionName,
        Post post,
        UUID body,
        String bodyName,
        @Nullable UUID person,
        String name,
        @Nullable LocalDate since) {}
