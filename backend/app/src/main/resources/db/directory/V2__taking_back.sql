-- An import that nothing has used yet can be taken back: what it made goes again.
grant delete on directory.organisation, directory.person, directory.membership, directory.account to specialstudy_app;
