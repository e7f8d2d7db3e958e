package gezhi.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** After a class of tests its cities are forgotten. Registered in META-INF/spring.factories. */
class ForgettingCities implements TestExecutionListener {
    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(TestCities.class).ifAvailable(TestCities::forget);
        }
    }
}
