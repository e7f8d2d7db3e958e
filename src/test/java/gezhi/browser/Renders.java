package gezhi.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Templates to which no link leads and which this journey opens; it fails when it does not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Renders {
    String[] value();
}
