package gezhi.browser;

import gezhi.cases.loop.Action.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The deeds of the table that a journey presses, by who presses them. A journey that declares one and does not press it, or presses it in vain,
 * fails; {@link EveryDeedIsWalkedTests} fails when a deed is declared by no journey for a role that may do it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Walks {
    /** Without an account, by the public page or the secret link. */
    Kind[] reporter() default {};

    /** With an account and no posting. */
    Kind[] resident() default {};

    Kind[] grid() default {};

    Kind[] desk() default {};

    Kind[] dispatcher() default {};

    Kind[] office() default {};

    Kind[] supervisor() default {};
}
