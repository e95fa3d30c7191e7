package com.enroldesk.engine.local;

import com.enroldesk.engine.Engine;
import com.enroldesk.engine.EngineContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineContractTest extends EngineContract {
    @TempDir
    Path folder;

    @Override
    protected Engine open() throws Exception {
        LocalEngine engine = LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
        engine.load(Files.writeString(folder.resolve("catalogue.json"), CATALOGUE_FILE));
        return engine;
    }
}
