package org.specialstudy.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills broker, PostgreSQL and application with −9 in turns of a shuffled order, at random moments, and starts each again after a while. */
final class Killer extends Thread {

    private final FaultStack stack;
    private final Random random;
    private final int rounds;
    private final Map<String, Integer> kills = new LinkedHashMap<>();
    private volatile RuntimeException failure;

    Killer(FaultStack stack, long seed, int rounds) {
        super("killer");
        this.stack = stack;
        this.random = new Random(seed);
        this.rounds = rounds;
    }

    @Override
    public void run() {
        try {
            for (int round = 0; round < rounds; round++) {
                var victims = new ArrayList<>(List.of("broker", "postgres", "application"));
                Collections.shuffle(victims, random);
                for (var victim : victims) {
                    pause(1_500, 5_000);
                    kill(victim);
                }
            }
        } catch (RuntimeException failed) {
            failure = failed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Map<String, Integer> finish() throws InterruptedException {
        join();
        if (failure != null) throw failure;
        return kills;
    }

    private void kill(String victim) throws InterruptedException {
        kills.merge(victim, 1, Integer::sum);
        System.out.println("Fault test: " + java.time.LocalTime.now().withNano(0) + " kill -9 " + victim);
        switch (victim) {
            case "broker" -> {
                stack.zeebe().kill();
                pause(0, 2_000);
                stack.zeebe().start();
            }
            case "postgres" -> {
                stack.postgres().kill();
                pause(0, 2_000);
                stack.postgres().start();
            }
            default -> {
                stack.killApplication();
                pause(0, 1_000);
                stack.startApplication();
            }
        }
    }

    /** Random moments are what this test is about, so here a duration is waited for and not a condition. */
    private void pause(int least, int most) throws InterruptedException {
        sleep(least + random.nextInt(most - least));
    }
}
