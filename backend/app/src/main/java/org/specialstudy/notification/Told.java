package org.specialstudy.notification;

import java.util.List;
import java.util.UUID;

/** These people have something new to read, or have read it elsewhere. Published in the transaction that made it true. */
public record Told(List<UUID> people) {}
