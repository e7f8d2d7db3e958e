package gezhi.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As {@link Walks}, for the deeds of the table of call-outs; by sign-ins, for a street, a county and the city have the same role and each calls
 * its own people.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface WalksCallOuts {
    String[] call() default {};

    String[] answer() default {};

    String[] end() default {};
}
