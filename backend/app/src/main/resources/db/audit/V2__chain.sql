-- Every entry is sealed soon after it was written: its seal carries a hash of the entry and of the seal before, so that an entry that was
-- changed, removed or put in between later breaks the chain from there on. Sealing happens apart from the request that wrote the entry and
-- costs it nothing; entries that commit late are sealed late, so the chain has an order of its own, without gaps.
create table audit.seal (
    no       bigint      primary key,
    entry_id bigint      not null unique references audit.entry (id),
    hash     bytea       not null,
    at       timestamptz not null default clock_timestamp()
);

create function audit.hash(before bytea, entry audit.entry) returns bytea
    language sql stable
    return sha256(before || convert_to(jsonb_build_array(
        entry.id, (extract(epoch from entry.at) * 1000000)::bigint, entry.person_id, entry.username, entry.action, entry.target, entry.success,
        entry.address, entry.details)::text, 'UTF8'));

-- Appends seals for what is not sealed yet and tells how many. One at a time: whoever comes second has nothing to do. Looks back a little
-- way only, unless all of it is asked for.
create function audit.seal_entries(everything boolean) returns int
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last   audit.seal;
    found  audit.entry;
    sealed int := 0;
begin
    if everything then
        perform pg_advisory_xact_lock(hashtext('audit.seal'));
    elsif not pg_try_advisory_xact_lock(hashtext('audit.seal')) then
        return 0;
    end if;
    select * into last from audit.seal order by no desc limit 1;
    last.no := coalesce(last.no, 0);
    last.hash := coalesce(last.hash, ''::bytea);
    for found in
        select e.*
          from audit.entry e
         where (everything or e.id > (select coalesce(max(entry_id), 0) - 10000 from audit.seal))
           and not exists (select from audit.seal s where s.entry_id = e.id)
         order by e.id
    loop
        last.no := last.no + 1;
        last.hash := audit.hash(last.hash, found);
        insert into audit.seal (no, entry_id, hash) values (last.no, found.id, last.hash);
        sealed := sealed + 1;
    end loop;
    return sealed;
end $$;

-- Follows the chain from its beginning to the first place where it does not hold; no row when it holds to its end.
create function audit.first_break() returns table (no bigint, entry_id bigint, why text)
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    seal     audit.seal;
    entry    audit.entry;
    previous bigint := 0;
    hash     bytea := ''::bytea;
begin
    for seal in select s.* from audit.seal s order by s.no loop
        if seal.no <> previous + 1 then
            return query select previous + 1, null::bigint, 'SEAL_MISSING';
            return;
        end if;
        select e.* into entry from audit.entry e where e.id = seal.entry_id;
        if not found then
            return query select seal.no, seal.entry_id, 'ENTRY_MISSING';
            return;
        end if;
        hash := audit.hash(hash, entry);
        if hash <> seal.hash then
            return query select seal.no, seal.entry_id, 'ENTRY_CHANGED';
            return;
        end if;
        previous := seal.no;
    end loop;
end $$;

revoke all on function audit.seal_entries(boolean), audit.first_break(), audit.hash(bytea, audit.entry) from public;
grant execute on function audit.seal_entries(boolean), audit.first_break() to specialstudy_app;
grant select on audit.seal to specialstudy_app;
