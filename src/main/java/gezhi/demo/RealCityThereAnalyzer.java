package gezhi.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class RealCityThereAnalyzer extends AbstractFailureAnalyzer<RealCityThere> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RealCityThere cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start without the profile \"demo\", or give the demonstration a folder of its own: --gezhi.database.data=FOLDER",
                rootFailure);
    }
}
