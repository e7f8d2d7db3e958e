package gezhi.browser;

import gezhi.whistles.loop.Action.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link Walks}, for the deeds of the table of whistles. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface WalksWhistles {
    Kind[] grid() default {};

    Kind[] desk() default {};

    Kind[] dispatcher() default {};

    Kind[] office() default {};

    Kind[] supervisor() default {};
}
