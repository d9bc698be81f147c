SET LOCAL search_path = '';
SET LOCAL check_function_bodies = false;
CREATE SCHEMA ledger_then;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_answered_question_stays_20b7c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM training_givenanswer WHERE asked_id = OLD.id) THEN
            RAISE EXCEPTION 'a version of a question that was asked never changes';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_00bbd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0485f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_06293() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_09934() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_09e3e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_14162() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_18d0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_1bebc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_202c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_22571() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_23522() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_26c72() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2c54e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_315fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3194f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_35271() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3fbc6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_40877() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_490a3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4a21c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4cb1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5297a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_59f78() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5aadf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5b64d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5c45a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5c6c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5f085() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_603c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7291d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_74b7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_79847() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7bc67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7ee54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_85d8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8947e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8c903() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_90eac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_98359() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9bc9d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9fb81() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a213d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a5bc0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ab134() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b183c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b9c46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c1a66() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c48e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c4f1d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c680f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d333d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d6739() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d86c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d9ddf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_db2e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_dc810() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e2940() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e2c2f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f4a45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f7414() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_02ba8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_attendanceevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "meeting_id", "member_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "represented_by_id", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."meeting_id", OLD."member_id", NOW(), 'delete', OLD."id", OLD."presence", OLD."represented_by_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_06693() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "sources_supportevent" ("evidence_id", "field", "id", "noted_at", "noted_by", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind") VALUES (OLD."evidence_id", OLD."field", OLD."id", OLD."noted_at", OLD."noted_by", NOW(), 'delete', OLD."id", OLD."record_id", OLD."record_kind"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_109ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_feedbackquestionevent" ("changed_at", "changed_by", "code", "created_at", "created_by", "form_id", "id", "is_asked", "label", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sort", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."code", OLD."created_at", OLD."created_by", OLD."form_id", OLD."id", OLD."is_asked", OLD."label", NOW(), 'delete', OLD."id", OLD."position", OLD."sort", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_13da0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupevent" ("changed_at", "changed_by", "created_at", "created_by", "decides", "group_kind", "id", "label", "majority", "mandate", "merged_into_id", "name", "parent_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "quorum_number", "search_text", "since", "topics", "until", "version", "visibility") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."decides", OLD."group_kind", OLD."id", OLD."label", OLD."majority", OLD."mandate", OLD."merged_into_id", OLD."name", OLD."parent_id", OLD."period", NOW(), 'delete', OLD."id", OLD."quorum", OLD."quorum_number", OLD."search_text", OLD."since", OLD."topics", OLD."until", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_1b82b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_meetingevent" ("activity_id", "approval", "approved_at_id", "approved_on", "changed_at", "changed_by", "created_at", "created_by", "group_id", "id", "invited_at", "label", "laid_at", "merged_into_id", "minutes", "minutes_visibility", "note", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (OLD."activity_id", OLD."approval", OLD."approved_at_id", OLD."approved_on", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."group_id", OLD."id", OLD."invited_at", OLD."label", OLD."laid_at", OLD."merged_into_id", OLD."minutes", OLD."minutes_visibility", OLD."note", OLD."number", NOW(), 'delete', OLD."id", OLD."search_text", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_1eed5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "outcomes_askevent" ("activity_id", "answer_id", "answered_at", "answered_by", "asked_at", "asked_on", "changed_at", "changed_by", "created_at", "created_by", "due_on", "id", "months", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_to", "reason", "reminded_at", "reminders", "told_by", "told_how", "told_on", "turn", "version", "withdrawal", "withdrawn_at", "words_asked_at") VALUES (OLD."activity_id", OLD."answer_id", OLD."answered_at", OLD."answered_by", OLD."asked_at", OLD."asked_on", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."due_on", OLD."id", OLD."months", OLD."party_id", NOW(), 'delete', OLD."id", OLD."postponed_to", OLD."reason", OLD."reminded_at", OLD."reminders", OLD."told_by", OLD."told_how", OLD."told_on", OLD."turn", OLD."version", OLD."withdrawal", OLD."withdrawn_at", OLD."words_asked_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_20621() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_itineraryevent" ("activity_id", "changed_at", "changed_by", "confirmed_at", "confirmed_by", "country", "created_at", "created_by", "fixed_on", "host_party_id", "id", "intro", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version", "zone") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."confirmed_at", OLD."confirmed_by", OLD."country", OLD."created_at", OLD."created_by", OLD."fixed_on", OLD."host_party_id", OLD."id", OLD."intro", NOW(), 'delete', OLD."id", OLD."state", OLD."version", OLD."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_2e12d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "sources_sourcedocumentevent" ("address", "changed_at", "changed_by", "created_at", "created_by", "file_name", "id", "label", "language", "media_type", "merged_into_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "publisher", "search_text", "sha256", "supersedes_id", "text", "title", "version", "visibility") VALUES (OLD."address", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."file_name", OLD."id", OLD."label", OLD."language", OLD."media_type", OLD."merged_into_id", NOW(), 'delete', OLD."id", OLD."published_on", OLD."publisher", OLD."search_text", OLD."sha256", OLD."supersedes_id", OLD."text", OLD."title", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_2eefb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."agreement_id", OLD."id", OLD."party_id", NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_32ba2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_embargoevent" ("id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_on", "record_id", "record_kind", "set_at", "set_by") VALUES (OLD."id", NOW(), 'delete', OLD."id", OLD."public_on", OLD."record_id", OLD."record_kind", OLD."set_at", OLD."set_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_395d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_personevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "name", "names", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."label", OLD."merged_into_id", OLD."name", OLD."names", NOW(), 'delete', OLD."id", OLD."search_text", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_3aff3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_materialevent" ("audience", "changed_at", "changed_by", "cohort_id", "course_id", "created_at", "created_by", "document_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (OLD."audience", OLD."changed_at", OLD."changed_by", OLD."cohort_id", OLD."course_id", OLD."created_at", OLD."created_by", OLD."document_id", OLD."id", NOW(), 'delete', OLD."id", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_3d53d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_partyevent" ("abbreviation", "changed_at", "changed_by", "created_at", "created_by", "id", "iso2", "iso3", "label", "merged_into_id", "names", "organization_kind", "parent_id", "party_kind", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (OLD."abbreviation", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."iso2", OLD."iso3", OLD."label", OLD."merged_into_id", OLD."names", OLD."organization_kind", OLD."parent_id", OLD."party_kind", NOW(), 'delete', OLD."id", OLD."search_text", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_403e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_signatureevent" ("agreement_id", "id", "office_id", "office_text", "party_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."id", OLD."office_id", OLD."office_text", OLD."party_id", OLD."person_id", NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_4435f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_speakerevent" ("affiliation", "bio", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "registration_id", "role", "session_id", "version") VALUES (OLD."affiliation", OLD."bio", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."name", OLD."person_id", NOW(), 'delete', OLD."id", OLD."position", OLD."registration_id", OLD."role", OLD."session_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_4d616() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_commitmentevent" ("agreement_id", "changed_at", "changed_by", "clause_id", "commitment_kind", "created_at", "created_by", "due_on", "every_months", "how_many", "id", "label", "merged_into_id", "owed_by_id", "owed_to_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "search_text", "version", "visibility") VALUES (OLD."agreement_id", OLD."changed_at", OLD."changed_by", OLD."clause_id", OLD."commitment_kind", OLD."created_at", OLD."created_by", OLD."due_on", OLD."every_months", OLD."how_many", OLD."id", OLD."label", OLD."merged_into_id", OLD."owed_by_id", OLD."owed_to_id", NOW(), 'delete', OLD."id", OLD."promise", OLD."search_text", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_519e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_cohortevent" ("activity_id", "certified_at", "changed_at", "changed_by", "course_id", "created_at", "created_by", "id", "label", "languages", "merged_into_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "title", "version", "visibility") VALUES (OLD."activity_id", OLD."certified_at", OLD."changed_at", OLD."changed_by", OLD."course_id", OLD."created_at", OLD."created_by", OLD."id", OLD."label", OLD."languages", OLD."merged_into_id", NOW(), 'delete', OLD."id", OLD."search_text", OLD."title", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_551ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_statespanevent" ("commitment_id", "days", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (OLD."commitment_id", OLD."days", OLD."id", NOW(), 'delete', OLD."id", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_57590() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "topics_topicevent" ("alternatives", "broader_id", "changed_at", "changed_by", "created_at", "created_by", "definition", "id", "label", "merged_into_id", "names", "notation", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (OLD."alternatives", OLD."broader_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."definition", OLD."id", OLD."label", OLD."merged_into_id", OLD."names", OLD."notation", NOW(), 'delete', OLD."id", OLD."search_text", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_626dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_voteevent" ("ballot", "changed_at", "changed_by", "created_at", "created_by", "decision_id", "id", "member_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."ballot", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."decision_id", OLD."id", OLD."member_id", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_6349e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_decisionevent" ("because_of_id", "before", "changed_at", "changed_by", "created_at", "created_by", "document_id", "effects", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "state", "undone_at", "undone_by", "version") VALUES (OLD."because_of_id", OLD."before", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."document_id", OLD."effects", OLD."id", NOW(), 'delete', OLD."id", OLD."proposal_id", OLD."state", OLD."undone_at", OLD."undone_by", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_64778() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agendaitemevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter_id", "presenting_party_id", "title", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."meeting_id", NOW(), 'delete', OLD."id", OLD."position", OLD."presenter_id", OLD."presenting_party_id", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_661ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_materialevent" ("changed_at", "changed_by", "created_at", "created_by", "document_id", "file_name", "id", "is_public", "language", "link", "media_type", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "sha256", "size", "sort", "title", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."document_id", OLD."file_name", OLD."id", OLD."is_public", OLD."language", OLD."link", OLD."media_type", NOW(), 'delete', OLD."id", OLD."session_id", OLD."sha256", OLD."size", OLD."sort", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_6cb42() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_participantevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "office_id", "party_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "text", "version") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."office_id", OLD."party_id", OLD."person_id", NOW(), 'delete', OLD."id", OLD."role", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_7bb8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_paperevent" ("changed_at", "changed_by", "created_at", "created_by", "document_id", "id", "item_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."document_id", OLD."id", OLD."item_id", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_80ece() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_personnameevent" ("id", "language", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."id", OLD."language", OLD."person_id", NOW(), 'delete', OLD."id", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_85e0e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "preparation_budgetlineevent" ("activity_id", "approved_at", "category", "changed_at", "changed_by", "created_at", "created_by", "currency", "funder_id", "funder_text", "id", "needed_on", "overrun", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "version", "what") VALUES (OLD."activity_id", OLD."approved_at", OLD."category", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."currency", OLD."funder_id", OLD."funder_text", OLD."id", OLD."needed_on", OLD."overrun", NOW(), 'delete', OLD."id", OLD."planned", OLD."version", OLD."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_8c30c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_letterevent" ("activity_id", "answer_by", "changed_at", "changed_by", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder", "reminder_subject", "signed_as", "signed_by", "subject", "text", "version") VALUES (OLD."activity_id", OLD."answer_by", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", NOW(), 'delete', OLD."id", OLD."reminder", OLD."reminder_subject", OLD."signed_as", OLD."signed_by", OLD."subject", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9165c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_sessionevent" ("abstract", "activity_id", "begins", "changed_at", "changed_by", "created_at", "created_by", "ends", "id", "interpreted", "label", "merged_into_id", "online_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "search_text", "seats", "sequence", "session_kind", "spoken", "state", "title", "track_id", "uid", "version", "visibility", "why_cancelled", "zone") VALUES (OLD."abstract", OLD."activity_id", OLD."begins", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."ends", OLD."id", OLD."interpreted", OLD."label", OLD."merged_into_id", OLD."online_at", NOW(), 'delete', OLD."id", OLD."room_id", OLD."search_text", OLD."seats", OLD."sequence", OLD."session_kind", OLD."spoken", OLD."state", OLD."title", OLD."track_id", OLD."uid", OLD."version", OLD."visibility", OLD."why_cancelled", OLD."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_917cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_minutestextevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "item_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."item_id", NOW(), 'delete', OLD."id", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9186d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_courseevent" ("aims", "changed_at", "changed_by", "content", "created_at", "created_by", "hours", "id", "label", "languages", "level", "merged_into_id", "needs_attendance", "needs_evaluation", "needs_score", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "search_text", "title", "topics", "version", "visibility") VALUES (OLD."aims", OLD."changed_at", OLD."changed_by", OLD."content", OLD."created_at", OLD."created_by", OLD."hours", OLD."id", OLD."label", OLD."languages", OLD."level", OLD."merged_into_id", OLD."needs_attendance", OLD."needs_evaluation", OLD."needs_score", NOW(), 'delete', OLD."id", OLD."provider_id", OLD."search_text", OLD."title", OLD."topics", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9d5fc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_readingevent" ("changed_at", "changed_by", "counts", "created_at", "created_by", "document_id", "engine", "engine_version", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."counts", OLD."created_at", OLD."created_by", OLD."document_id", OLD."engine", OLD."engine_version", OLD."id", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9de61() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_feedbackformevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "each_session", "id", "is_open", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."each_session", OLD."id", OLD."is_open", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9df45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_clauseevent" ("agreement_id", "id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (OLD."agreement_id", OLD."id", OLD."number", NOW(), 'delete', OLD."id", OLD."text", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a07e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_agreementevent" ("agreement_kind", "changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "parties_text", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "renewal", "search_text", "signed_at", "signed_on", "since", "status", "text", "title", "until", "version", "visibility") VALUES (OLD."agreement_kind", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."label", OLD."merged_into_id", OLD."parties_text", OLD."period", NOW(), 'delete', OLD."id", OLD."reference", OLD."renewal", OLD."search_text", OLD."signed_at", OLD."signed_on", OLD."since", OLD."status", OLD."text", OLD."title", OLD."until", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a2d43() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_concernevent" ("changed_at", "changed_by", "created_at", "created_by", "decision_id", "id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."decision_id", OLD."id", OLD."party_id", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a9d32() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_positionevent" ("changed_at", "changed_by", "created_at", "created_by", "direction", "id", "label", "merged_into_id", "party_id", "party_text", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "search_text", "subject", "target_id", "topics", "version", "visibility") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."direction", OLD."id", OLD."label", OLD."merged_into_id", OLD."party_id", OLD."party_text", NOW(), 'delete', OLD."id", OLD."said_on", OLD."search_text", OLD."subject", OLD."target_id", OLD."topics", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_aa5ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participation_participationevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "instrument", "label", "merged_into_id", "party_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "since", "until", "version", "visibility") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."instrument", OLD."label", OLD."merged_into_id", OLD."party_id", OLD."period", NOW(), 'delete', OLD."id", OLD."search_text", OLD."since", OLD."until", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_aff77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_itemreportevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "document_id", "id", "item_id", "on", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "text", "version") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."document_id", OLD."id", OLD."item_id", OLD."on", NOW(), 'delete', OLD."id", OLD."sort", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b363f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_deedevent" ("commitment_id", "id", "noted_at", "noted_by", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind", "since", "status", "title", "until", "visibility") VALUES (OLD."commitment_id", OLD."id", OLD."noted_at", OLD."noted_by", NOW(), 'delete', OLD."id", OLD."record_id", OLD."record_kind", OLD."since", OLD."status", OLD."title", OLD."until", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b7330() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_stopevent" ("address", "at_work", "begins", "changed_at", "changed_by", "contact", "country", "created_at", "created_by", "distance", "dress", "ends", "everyone", "hosts", "id", "interpreters", "itinerary_id", "notes", "parties", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "room", "sequence", "spoken", "state", "title", "transfer", "travellers", "uid", "vehicles", "version", "why", "zone") VALUES (OLD."address", OLD."at_work", OLD."begins", OLD."changed_at", OLD."changed_by", OLD."contact", OLD."country", OLD."created_at", OLD."created_by", OLD."distance", OLD."dress", OLD."ends", OLD."everyone", OLD."hosts", OLD."id", OLD."interpreters", OLD."itinerary_id", OLD."notes", OLD."parties", NOW(), 'delete', OLD."id", OLD."place", OLD."reason", OLD."room", OLD."sequence", OLD."spoken", OLD."state", OLD."title", OLD."transfer", OLD."travellers", OLD."uid", OLD."vehicles", OLD."version", OLD."why", OLD."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c06db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "preparation_conceptnoteevent" ("activity_id", "approved_version", "audience", "change", "changed_at", "changed_by", "created_at", "created_by", "format", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "risks", "state", "version") VALUES (OLD."activity_id", OLD."approved_version", OLD."audience", OLD."change", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."format", OLD."id", NOW(), 'delete', OLD."id", OLD."purpose", OLD."reason", OLD."risks", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c1903() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_plannedforevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "version") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", NOW(), 'delete', OLD."id", OLD."position_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c571b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_proposalevent" ("carried_from_id", "changed_at", "changed_by", "confidence", "created_at", "created_by", "decided_at", "decided_by", "document_id", "fact", "fact_kind", "fields", "id", "local_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "reason", "rule", "spans", "state", "target_id", "target_kind", "version") VALUES (OLD."carried_from_id", OLD."changed_at", OLD."changed_by", OLD."confidence", OLD."created_at", OLD."created_by", OLD."decided_at", OLD."decided_by", OLD."document_id", OLD."fact", OLD."fact_kind", OLD."fields", OLD."id", OLD."local_id", OLD."number", NOW(), 'delete', OLD."id", OLD."reading_id", OLD."reason", OLD."rule", OLD."spans", OLD."state", OLD."target_id", OLD."target_kind", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c9e0f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_actionitemevent" ("changed_at", "changed_by", "created_at", "created_by", "decision_id", "due_on", "ended", "ended_on", "id", "label", "meeting_id", "merged_into_id", "owner_office_id", "owner_party_id", "owner_person_id", "owner_user_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility", "what") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."decision_id", OLD."due_on", OLD."ended", OLD."ended_on", OLD."id", OLD."label", OLD."meeting_id", OLD."merged_into_id", OLD."owner_office_id", OLD."owner_party_id", OLD."owner_person_id", OLD."owner_user_id", NOW(), 'delete', OLD."id", OLD."search_text", OLD."version", OLD."visibility", OLD."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c9fad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_roomevent" ("activity_id", "capacity", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (OLD."activity_id", OLD."capacity", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."name", NOW(), 'delete', OLD."id", OLD."position", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_cc776() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_activityevent" ("activity_kind", "changed_at", "changed_by", "created_at", "created_by", "id", "is_online", "label", "merged_into_id", "part_of_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "place_as_written", "search_text", "since", "status", "subjects", "title", "topics", "until", "version", "visibility") VALUES (OLD."activity_kind", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."is_online", OLD."label", OLD."merged_into_id", OLD."part_of_id", OLD."period", NOW(), 'delete', OLD."id", OLD."place", OLD."place_as_written", OLD."search_text", OLD."since", OLD."status", OLD."subjects", OLD."title", OLD."topics", OLD."until", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_cf089() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_questionevent" ("changed_at", "changed_by", "course_id", "created_at", "created_by", "id", "is_retired", "newest", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."course_id", OLD."created_at", OLD."created_by", OLD."id", OLD."is_retired", OLD."newest", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_cf726() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_trainerevent" ("changed_at", "changed_by", "cohort_id", "created_at", "created_by", "id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."cohort_id", OLD."created_at", OLD."created_by", OLD."id", OLD."name", OLD."person_id", NOW(), 'delete', OLD."id", OLD."subject", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d2525() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_memberevent" ("changed_at", "changed_by", "created_at", "created_by", "group_id", "id", "office_id", "party_id", "period", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."group_id", OLD."id", OLD."office_id", OLD."party_id", OLD."period", OLD."person_id", NOW(), 'delete', OLD."id", OLD."role", OLD."since", OLD."until", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d3574() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "figures_figureevent" ("as_of", "changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "quantity", "search_text", "series", "unit", "value", "version", "visibility", "what") VALUES (OLD."as_of", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."label", OLD."merged_into_id", OLD."party_id", NOW(), 'delete', OLD."id", OLD."qualifier", OLD."quantity", OLD."search_text", OLD."series", OLD."unit", OLD."value", OLD."version", OLD."visibility", OLD."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d65ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_trackevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."name", NOW(), 'delete', OLD."id", OLD."position", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d7e40() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_quizevent" ("attempts", "changed_at", "changed_by", "closes_at", "cohort_id", "created_at", "created_by", "draw", "id", "minutes", "opens_at", "pass_mark", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "shows", "shuffles", "stage", "title", "version", "zone") VALUES (OLD."attempts", OLD."changed_at", OLD."changed_by", OLD."closes_at", OLD."cohort_id", OLD."created_at", OLD."created_by", OLD."draw", OLD."id", OLD."minutes", OLD."opens_at", OLD."pass_mark", NOW(), 'delete', OLD."id", OLD."questions", OLD."shows", OLD."shuffles", OLD."stage", OLD."title", OLD."version", OLD."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_dadbc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_correctionevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "item_id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "text", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."item_id", OLD."meeting_id", NOW(), 'delete', OLD."id", OLD."reason", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e3a1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_effectevent" ("changed_at", "changed_by", "changes", "commitment_id", "created_at", "created_by", "decision_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."changes", OLD."commitment_id", OLD."created_at", OLD."created_by", OLD."decision_id", OLD."id", NOW(), 'delete', OLD."id", OLD."sort", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e5303() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_officeevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "party_id", "period", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "seen_first", "seen_last", "since", "title", "until", "version", "visibility") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."label", OLD."merged_into_id", OLD."party_id", OLD."period", OLD."person_id", NOW(), 'delete', OLD."id", OLD."search_text", OLD."seen_first", OLD."seen_last", OLD."since", OLD."title", OLD."until", OLD."version", OLD."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e67a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_fulfilmentevent" ("activity_id", "changed_at", "changed_by", "commitment_id", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."commitment_id", OLD."created_at", OLD."created_by", OLD."id", NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e836e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_outcomeevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "on", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "version", "what") VALUES (OLD."activity_id", OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."id", OLD."on", OLD."party_id", NOW(), 'delete', OLD."id", OLD."sort", OLD."version", OLD."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e984a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_decisionevent" ("changed_at", "changed_by", "created_at", "created_by", "decided_by", "id", "item_id", "label", "meeting_id", "merged_into_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_text", "standing", "supersedes_id", "taken_on", "text", "version", "visibility", "withdrawn_reason") VALUES (OLD."changed_at", OLD."changed_by", OLD."created_at", OLD."created_by", OLD."decided_by", OLD."id", OLD."item_id", OLD."label", OLD."meeting_id", OLD."merged_into_id", OLD."number", NOW(), 'delete', OLD."id", OLD."position", OLD."search_text", OLD."standing", OLD."supersedes_id", OLD."taken_on", OLD."text", OLD."version", OLD."visibility", OLD."withdrawn_reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_f1f64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_partynameevent" ("id", "language", "name_kind", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "text", "until") VALUES (OLD."id", OLD."language", OLD."name_kind", OLD."party_id", NOW(), 'delete', OLD."id", OLD."since", OLD."text", OLD."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_give_position_b4394() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM pg_advisory_xact_lock(7210001);
    UPDATE journal_entry
       SET position = (SELECT coalesce(max(position) + 1, 0) FROM journal_entry)
     WHERE id = NEW.id;
    RETURN NULL;

                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0983a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "preparation_conceptnoteevent" ("activity_id", "approved_version", "audience", "change", "changed_at", "changed_by", "created_at", "created_by", "format", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "risks", "state", "version") VALUES (NEW."activity_id", NEW."approved_version", NEW."audience", NEW."change", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."format", NEW."id", NOW(), 'insert', NEW."id", NEW."purpose", NEW."reason", NEW."risks", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0c533() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_itineraryevent" ("activity_id", "changed_at", "changed_by", "confirmed_at", "confirmed_by", "country", "created_at", "created_by", "fixed_on", "host_party_id", "id", "intro", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version", "zone") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."confirmed_at", NEW."confirmed_by", NEW."country", NEW."created_at", NEW."created_by", NEW."fixed_on", NEW."host_party_id", NEW."id", NEW."intro", NOW(), 'insert', NEW."id", NEW."state", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0fd2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_clauseevent" ("agreement_id", "id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (NEW."agreement_id", NEW."id", NEW."number", NOW(), 'insert', NEW."id", NEW."text", NEW."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_122d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "sources_supportevent" ("evidence_id", "field", "id", "noted_at", "noted_by", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind") VALUES (NEW."evidence_id", NEW."field", NEW."id", NEW."noted_at", NEW."noted_by", NOW(), 'insert', NEW."id", NEW."record_id", NEW."record_kind"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_13a93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_agreementevent" ("agreement_kind", "changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "parties_text", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "renewal", "search_text", "signed_at", "signed_on", "since", "status", "text", "title", "until", "version", "visibility") VALUES (NEW."agreement_kind", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."parties_text", NEW."period", NOW(), 'insert', NEW."id", NEW."reference", NEW."renewal", NEW."search_text", NEW."signed_at", NEW."signed_on", NEW."since", NEW."status", NEW."text", NEW."title", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_20830() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_fulfilmentevent" ("activity_id", "changed_at", "changed_by", "commitment_id", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."commitment_id", NEW."created_at", NEW."created_by", NEW."id", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_23414() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_stopevent" ("address", "at_work", "begins", "changed_at", "changed_by", "contact", "country", "created_at", "created_by", "distance", "dress", "ends", "everyone", "hosts", "id", "interpreters", "itinerary_id", "notes", "parties", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "room", "sequence", "spoken", "state", "title", "transfer", "travellers", "uid", "vehicles", "version", "why", "zone") VALUES (NEW."address", NEW."at_work", NEW."begins", NEW."changed_at", NEW."changed_by", NEW."contact", NEW."country", NEW."created_at", NEW."created_by", NEW."distance", NEW."dress", NEW."ends", NEW."everyone", NEW."hosts", NEW."id", NEW."interpreters", NEW."itinerary_id", NEW."notes", NEW."parties", NOW(), 'insert', NEW."id", NEW."place", NEW."reason", NEW."room", NEW."sequence", NEW."spoken", NEW."state", NEW."title", NEW."transfer", NEW."travellers", NEW."uid", NEW."vehicles", NEW."version", NEW."why", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_238f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_statespanevent" ("commitment_id", "days", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."commitment_id", NEW."days", NEW."id", NOW(), 'insert', NEW."id", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_23eb5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participation_participationevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "instrument", "label", "merged_into_id", "party_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "since", "until", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."instrument", NEW."label", NEW."merged_into_id", NEW."party_id", NEW."period", NOW(), 'insert', NEW."id", NEW."search_text", NEW."since", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_30809() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_positionevent" ("changed_at", "changed_by", "created_at", "created_by", "direction", "id", "label", "merged_into_id", "party_id", "party_text", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "search_text", "subject", "target_id", "topics", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."direction", NEW."id", NEW."label", NEW."merged_into_id", NEW."party_id", NEW."party_text", NOW(), 'insert', NEW."id", NEW."said_on", NEW."search_text", NEW."subject", NEW."target_id", NEW."topics", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_36a7a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_materialevent" ("audience", "changed_at", "changed_by", "cohort_id", "course_id", "created_at", "created_by", "document_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."audience", NEW."changed_at", NEW."changed_by", NEW."cohort_id", NEW."course_id", NEW."created_at", NEW."created_by", NEW."document_id", NEW."id", NOW(), 'insert', NEW."id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_36da7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_officeevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "party_id", "period", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "seen_first", "seen_last", "since", "title", "until", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."party_id", NEW."period", NEW."person_id", NOW(), 'insert', NEW."id", NEW."search_text", NEW."seen_first", NEW."seen_last", NEW."since", NEW."title", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3cd05() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_outcomeevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "on", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "version", "what") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."on", NEW."party_id", NOW(), 'insert', NEW."id", NEW."sort", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_48bb9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "outcomes_askevent" ("activity_id", "answer_id", "answered_at", "answered_by", "asked_at", "asked_on", "changed_at", "changed_by", "created_at", "created_by", "due_on", "id", "months", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_to", "reason", "reminded_at", "reminders", "told_by", "told_how", "told_on", "turn", "version", "withdrawal", "withdrawn_at", "words_asked_at") VALUES (NEW."activity_id", NEW."answer_id", NEW."answered_at", NEW."answered_by", NEW."asked_at", NEW."asked_on", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."due_on", NEW."id", NEW."months", NEW."party_id", NOW(), 'insert', NEW."id", NEW."postponed_to", NEW."reason", NEW."reminded_at", NEW."reminders", NEW."told_by", NEW."told_how", NEW."told_on", NEW."turn", NEW."version", NEW."withdrawal", NEW."withdrawn_at", NEW."words_asked_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_501bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_concernevent" ("changed_at", "changed_by", "created_at", "created_by", "decision_id", "id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."id", NEW."party_id", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_51e13() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_deedevent" ("commitment_id", "id", "noted_at", "noted_by", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind", "since", "status", "title", "until", "visibility") VALUES (NEW."commitment_id", NEW."id", NEW."noted_at", NEW."noted_by", NOW(), 'insert', NEW."id", NEW."record_id", NEW."record_kind", NEW."since", NEW."status", NEW."title", NEW."until", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_53100() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_plannedforevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NOW(), 'insert', NEW."id", NEW."position_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_59da1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_decisionevent" ("changed_at", "changed_by", "created_at", "created_by", "decided_by", "id", "item_id", "label", "meeting_id", "merged_into_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_text", "standing", "supersedes_id", "taken_on", "text", "version", "visibility", "withdrawn_reason") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decided_by", NEW."id", NEW."item_id", NEW."label", NEW."meeting_id", NEW."merged_into_id", NEW."number", NOW(), 'insert', NEW."id", NEW."position", NEW."search_text", NEW."standing", NEW."supersedes_id", NEW."taken_on", NEW."text", NEW."version", NEW."visibility", NEW."withdrawn_reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5e07e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_effectevent" ("changed_at", "changed_by", "changes", "commitment_id", "created_at", "created_by", "decision_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."changes", NEW."commitment_id", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."id", NOW(), 'insert', NEW."id", NEW."sort", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6026d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupevent" ("changed_at", "changed_by", "created_at", "created_by", "decides", "group_kind", "id", "label", "majority", "mandate", "merged_into_id", "name", "parent_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "quorum_number", "search_text", "since", "topics", "until", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decides", NEW."group_kind", NEW."id", NEW."label", NEW."majority", NEW."mandate", NEW."merged_into_id", NEW."name", NEW."parent_id", NEW."period", NOW(), 'insert', NEW."id", NEW."quorum", NEW."quorum_number", NEW."search_text", NEW."since", NEW."topics", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6d00d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_trackevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NOW(), 'insert', NEW."id", NEW."position", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6d3e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_signatureevent" ("agreement_id", "id", "office_id", "office_text", "party_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."id", NEW."office_id", NEW."office_text", NEW."party_id", NEW."person_id", NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6de9c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_activityevent" ("activity_kind", "changed_at", "changed_by", "created_at", "created_by", "id", "is_online", "label", "merged_into_id", "part_of_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "place_as_written", "search_text", "since", "status", "subjects", "title", "topics", "until", "version", "visibility") VALUES (NEW."activity_kind", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."is_online", NEW."label", NEW."merged_into_id", NEW."part_of_id", NEW."period", NOW(), 'insert', NEW."id", NEW."place", NEW."place_as_written", NEW."search_text", NEW."since", NEW."status", NEW."subjects", NEW."title", NEW."topics", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6e3ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_commitmentevent" ("agreement_id", "changed_at", "changed_by", "clause_id", "commitment_kind", "created_at", "created_by", "due_on", "every_months", "how_many", "id", "label", "merged_into_id", "owed_by_id", "owed_to_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "search_text", "version", "visibility") VALUES (NEW."agreement_id", NEW."changed_at", NEW."changed_by", NEW."clause_id", NEW."commitment_kind", NEW."created_at", NEW."created_by", NEW."due_on", NEW."every_months", NEW."how_many", NEW."id", NEW."label", NEW."merged_into_id", NEW."owed_by_id", NEW."owed_to_id", NOW(), 'insert', NEW."id", NEW."promise", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_80823() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_trainerevent" ("changed_at", "changed_by", "cohort_id", "created_at", "created_by", "id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."cohort_id", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NEW."person_id", NOW(), 'insert', NEW."id", NEW."subject", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_84ad9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_correctionevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "item_id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "text", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."item_id", NEW."meeting_id", NOW(), 'insert', NEW."id", NEW."reason", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8b32b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agendaitemevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter_id", "presenting_party_id", "title", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."meeting_id", NOW(), 'insert', NEW."id", NEW."position", NEW."presenter_id", NEW."presenting_party_id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8bf9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_proposalevent" ("carried_from_id", "changed_at", "changed_by", "confidence", "created_at", "created_by", "decided_at", "decided_by", "document_id", "fact", "fact_kind", "fields", "id", "local_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "reason", "rule", "spans", "state", "target_id", "target_kind", "version") VALUES (NEW."carried_from_id", NEW."changed_at", NEW."changed_by", NEW."confidence", NEW."created_at", NEW."created_by", NEW."decided_at", NEW."decided_by", NEW."document_id", NEW."fact", NEW."fact_kind", NEW."fields", NEW."id", NEW."local_id", NEW."number", NOW(), 'insert', NEW."id", NEW."reading_id", NEW."reason", NEW."rule", NEW."spans", NEW."state", NEW."target_id", NEW."target_kind", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_90e67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "sources_sourcedocumentevent" ("address", "changed_at", "changed_by", "created_at", "created_by", "file_name", "id", "label", "language", "media_type", "merged_into_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "publisher", "search_text", "sha256", "supersedes_id", "text", "title", "version", "visibility") VALUES (NEW."address", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."file_name", NEW."id", NEW."label", NEW."language", NEW."media_type", NEW."merged_into_id", NOW(), 'insert', NEW."id", NEW."published_on", NEW."publisher", NEW."search_text", NEW."sha256", NEW."supersedes_id", NEW."text", NEW."title", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_921d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "preparation_budgetlineevent" ("activity_id", "approved_at", "category", "changed_at", "changed_by", "created_at", "created_by", "currency", "funder_id", "funder_text", "id", "needed_on", "overrun", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "version", "what") VALUES (NEW."activity_id", NEW."approved_at", NEW."category", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."currency", NEW."funder_id", NEW."funder_text", NEW."id", NEW."needed_on", NEW."overrun", NOW(), 'insert', NEW."id", NEW."planned", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_939c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_quizevent" ("attempts", "changed_at", "changed_by", "closes_at", "cohort_id", "created_at", "created_by", "draw", "id", "minutes", "opens_at", "pass_mark", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "shows", "shuffles", "stage", "title", "version", "zone") VALUES (NEW."attempts", NEW."changed_at", NEW."changed_by", NEW."closes_at", NEW."cohort_id", NEW."created_at", NEW."created_by", NEW."draw", NEW."id", NEW."minutes", NEW."opens_at", NEW."pass_mark", NOW(), 'insert', NEW."id", NEW."questions", NEW."shows", NEW."shuffles", NEW."stage", NEW."title", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_96beb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_actionitemevent" ("changed_at", "changed_by", "created_at", "created_by", "decision_id", "due_on", "ended", "ended_on", "id", "label", "meeting_id", "merged_into_id", "owner_office_id", "owner_party_id", "owner_person_id", "owner_user_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility", "what") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."due_on", NEW."ended", NEW."ended_on", NEW."id", NEW."label", NEW."meeting_id", NEW."merged_into_id", NEW."owner_office_id", NEW."owner_party_id", NEW."owner_person_id", NEW."owner_user_id", NOW(), 'insert', NEW."id", NEW."search_text", NEW."version", NEW."visibility", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9826d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_questionevent" ("changed_at", "changed_by", "course_id", "created_at", "created_by", "id", "is_retired", "newest", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."course_id", NEW."created_at", NEW."created_by", NEW."id", NEW."is_retired", NEW."newest", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9a22b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."agreement_id", NEW."id", NEW."party_id", NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a6123() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_letterevent" ("activity_id", "answer_by", "changed_at", "changed_by", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder", "reminder_subject", "signed_as", "signed_by", "subject", "text", "version") VALUES (NEW."activity_id", NEW."answer_by", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NOW(), 'insert', NEW."id", NEW."reminder", NEW."reminder_subject", NEW."signed_as", NEW."signed_by", NEW."subject", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a778f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_speakerevent" ("affiliation", "bio", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "registration_id", "role", "session_id", "version") VALUES (NEW."affiliation", NEW."bio", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NEW."person_id", NOW(), 'insert', NEW."id", NEW."position", NEW."registration_id", NEW."role", NEW."session_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b598d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_feedbackquestionevent" ("changed_at", "changed_by", "code", "created_at", "created_by", "form_id", "id", "is_asked", "label", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sort", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."code", NEW."created_at", NEW."created_by", NEW."form_id", NEW."id", NEW."is_asked", NEW."label", NOW(), 'insert', NEW."id", NEW."position", NEW."sort", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b7dd6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_readingevent" ("changed_at", "changed_by", "counts", "created_at", "created_by", "document_id", "engine", "engine_version", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."counts", NEW."created_at", NEW."created_by", NEW."document_id", NEW."engine", NEW."engine_version", NEW."id", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bb80d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_partyevent" ("abbreviation", "changed_at", "changed_by", "created_at", "created_by", "id", "iso2", "iso3", "label", "merged_into_id", "names", "organization_kind", "parent_id", "party_kind", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."abbreviation", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."iso2", NEW."iso3", NEW."label", NEW."merged_into_id", NEW."names", NEW."organization_kind", NEW."parent_id", NEW."party_kind", NOW(), 'insert', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bcbb8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_decisionevent" ("because_of_id", "before", "changed_at", "changed_by", "created_at", "created_by", "document_id", "effects", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "state", "undone_at", "undone_by", "version") VALUES (NEW."because_of_id", NEW."before", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."effects", NEW."id", NOW(), 'insert', NEW."id", NEW."proposal_id", NEW."state", NEW."undone_at", NEW."undone_by", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bfc1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_courseevent" ("aims", "changed_at", "changed_by", "content", "created_at", "created_by", "hours", "id", "label", "languages", "level", "merged_into_id", "needs_attendance", "needs_evaluation", "needs_score", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "search_text", "title", "topics", "version", "visibility") VALUES (NEW."aims", NEW."changed_at", NEW."changed_by", NEW."content", NEW."created_at", NEW."created_by", NEW."hours", NEW."id", NEW."label", NEW."languages", NEW."level", NEW."merged_into_id", NEW."needs_attendance", NEW."needs_evaluation", NEW."needs_score", NOW(), 'insert', NEW."id", NEW."provider_id", NEW."search_text", NEW."title", NEW."topics", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bff51() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_itemreportevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "document_id", "id", "item_id", "on", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "text", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."id", NEW."item_id", NEW."on", NOW(), 'insert', NEW."id", NEW."sort", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ccba8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "figures_figureevent" ("as_of", "changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "quantity", "search_text", "series", "unit", "value", "version", "visibility", "what") VALUES (NEW."as_of", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."party_id", NOW(), 'insert', NEW."id", NEW."qualifier", NEW."quantity", NEW."search_text", NEW."series", NEW."unit", NEW."value", NEW."version", NEW."visibility", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_cd594() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_memberevent" ("changed_at", "changed_by", "created_at", "created_by", "group_id", "id", "office_id", "party_id", "period", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."group_id", NEW."id", NEW."office_id", NEW."party_id", NEW."period", NEW."person_id", NOW(), 'insert', NEW."id", NEW."role", NEW."since", NEW."until", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ce1e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_roomevent" ("activity_id", "capacity", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."activity_id", NEW."capacity", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NOW(), 'insert', NEW."id", NEW."position", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d80ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_participantevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "office_id", "party_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "text", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."office_id", NEW."party_id", NEW."person_id", NOW(), 'insert', NEW."id", NEW."role", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d9d6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_voteevent" ("ballot", "changed_at", "changed_by", "created_at", "created_by", "decision_id", "id", "member_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."ballot", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."id", NEW."member_id", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_daddb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_personnameevent" ("id", "language", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."language", NEW."person_id", NOW(), 'insert', NEW."id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_dc11f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_meetingevent" ("activity_id", "approval", "approved_at_id", "approved_on", "changed_at", "changed_by", "created_at", "created_by", "group_id", "id", "invited_at", "label", "laid_at", "merged_into_id", "minutes", "minutes_visibility", "note", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."activity_id", NEW."approval", NEW."approved_at_id", NEW."approved_on", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."group_id", NEW."id", NEW."invited_at", NEW."label", NEW."laid_at", NEW."merged_into_id", NEW."minutes", NEW."minutes_visibility", NEW."note", NEW."number", NOW(), 'insert', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_dcd7a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_partynameevent" ("id", "language", "name_kind", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "text", "until") VALUES (NEW."id", NEW."language", NEW."name_kind", NEW."party_id", NOW(), 'insert', NEW."id", NEW."since", NEW."text", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_df354() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_feedbackformevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "each_session", "id", "is_open", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."each_session", NEW."id", NEW."is_open", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e25a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_minutestextevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "item_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."item_id", NOW(), 'insert', NEW."id", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e5497() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_paperevent" ("changed_at", "changed_by", "created_at", "created_by", "document_id", "id", "item_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."id", NEW."item_id", NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e62c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_sessionevent" ("abstract", "activity_id", "begins", "changed_at", "changed_by", "created_at", "created_by", "ends", "id", "interpreted", "label", "merged_into_id", "online_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "search_text", "seats", "sequence", "session_kind", "spoken", "state", "title", "track_id", "uid", "version", "visibility", "why_cancelled", "zone") VALUES (NEW."abstract", NEW."activity_id", NEW."begins", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."ends", NEW."id", NEW."interpreted", NEW."label", NEW."merged_into_id", NEW."online_at", NOW(), 'insert', NEW."id", NEW."room_id", NEW."search_text", NEW."seats", NEW."sequence", NEW."session_kind", NEW."spoken", NEW."state", NEW."title", NEW."track_id", NEW."uid", NEW."version", NEW."visibility", NEW."why_cancelled", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ec14f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_attendanceevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "meeting_id", "member_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "represented_by_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."meeting_id", NEW."member_id", NOW(), 'insert', NEW."id", NEW."presence", NEW."represented_by_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f0cdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_embargoevent" ("id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_on", "record_id", "record_kind", "set_at", "set_by") VALUES (NEW."id", NOW(), 'insert', NEW."id", NEW."public_on", NEW."record_id", NEW."record_kind", NEW."set_at", NEW."set_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f1db5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_personevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "name", "names", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."name", NEW."names", NOW(), 'insert', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f6a1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "topics_topicevent" ("alternatives", "broader_id", "changed_at", "changed_by", "created_at", "created_by", "definition", "id", "label", "merged_into_id", "names", "notation", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."alternatives", NEW."broader_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."definition", NEW."id", NEW."label", NEW."merged_into_id", NEW."names", NEW."notation", NOW(), 'insert', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f8f4a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_cohortevent" ("activity_id", "certified_at", "changed_at", "changed_by", "course_id", "created_at", "created_by", "id", "label", "languages", "merged_into_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "title", "version", "visibility") VALUES (NEW."activity_id", NEW."certified_at", NEW."changed_at", NEW."changed_by", NEW."course_id", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."languages", NEW."merged_into_id", NOW(), 'insert', NEW."id", NEW."search_text", NEW."title", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fb55f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_materialevent" ("changed_at", "changed_by", "created_at", "created_by", "document_id", "file_name", "id", "is_public", "language", "link", "media_type", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "sha256", "size", "sort", "title", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."file_name", NEW."id", NEW."is_public", NEW."language", NEW."link", NEW."media_type", NOW(), 'insert', NEW."id", NEW."session_id", NEW."sha256", NEW."size", NEW."sort", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_never_emptied_c2177() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_never_emptied_c64b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_never_emptied_e2022() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_never_emptied_f762e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_only_grows_0cfd3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF TG_OP = 'INSERT' AND NEW.position IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.position IS NULL AND pg_trigger_depth() > 1 THEN
        OLD.position := NEW.position;
        IF OLD IS NOT DISTINCT FROM NEW THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';

                END;
            $$;
CREATE FUNCTION public.pgtrigger_only_grows_1911f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_only_grows_75c9d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_only_grows_822ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_00fca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_embargoevent" ("id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_on", "record_id", "record_kind", "set_at", "set_by") VALUES (NEW."id", NOW(), 'update', NEW."id", NEW."public_on", NEW."record_id", NEW."record_kind", NEW."set_at", NEW."set_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_013ea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_sessionevent" ("abstract", "activity_id", "begins", "changed_at", "changed_by", "created_at", "created_by", "ends", "id", "interpreted", "label", "merged_into_id", "online_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "search_text", "seats", "sequence", "session_kind", "spoken", "state", "title", "track_id", "uid", "version", "visibility", "why_cancelled", "zone") VALUES (NEW."abstract", NEW."activity_id", NEW."begins", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."ends", NEW."id", NEW."interpreted", NEW."label", NEW."merged_into_id", NEW."online_at", NOW(), 'update', NEW."id", NEW."room_id", NEW."search_text", NEW."seats", NEW."sequence", NEW."session_kind", NEW."spoken", NEW."state", NEW."title", NEW."track_id", NEW."uid", NEW."version", NEW."visibility", NEW."why_cancelled", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_02517() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupevent" ("changed_at", "changed_by", "created_at", "created_by", "decides", "group_kind", "id", "label", "majority", "mandate", "merged_into_id", "name", "parent_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "quorum_number", "search_text", "since", "topics", "until", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decides", NEW."group_kind", NEW."id", NEW."label", NEW."majority", NEW."mandate", NEW."merged_into_id", NEW."name", NEW."parent_id", NEW."period", NOW(), 'update', NEW."id", NEW."quorum", NEW."quorum_number", NEW."search_text", NEW."since", NEW."topics", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_04828() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_materialevent" ("changed_at", "changed_by", "created_at", "created_by", "document_id", "file_name", "id", "is_public", "language", "link", "media_type", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "sha256", "size", "sort", "title", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."file_name", NEW."id", NEW."is_public", NEW."language", NEW."link", NEW."media_type", NOW(), 'update', NEW."id", NEW."session_id", NEW."sha256", NEW."size", NEW."sort", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0ac9b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_minutestextevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "item_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."item_id", NOW(), 'update', NEW."id", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0cbc9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_stopevent" ("address", "at_work", "begins", "changed_at", "changed_by", "contact", "country", "created_at", "created_by", "distance", "dress", "ends", "everyone", "hosts", "id", "interpreters", "itinerary_id", "notes", "parties", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "room", "sequence", "spoken", "state", "title", "transfer", "travellers", "uid", "vehicles", "version", "why", "zone") VALUES (NEW."address", NEW."at_work", NEW."begins", NEW."changed_at", NEW."changed_by", NEW."contact", NEW."country", NEW."created_at", NEW."created_by", NEW."distance", NEW."dress", NEW."ends", NEW."everyone", NEW."hosts", NEW."id", NEW."interpreters", NEW."itinerary_id", NEW."notes", NEW."parties", NOW(), 'update', NEW."id", NEW."place", NEW."reason", NEW."room", NEW."sequence", NEW."spoken", NEW."state", NEW."title", NEW."transfer", NEW."travellers", NEW."uid", NEW."vehicles", NEW."version", NEW."why", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0ddb3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_memberevent" ("changed_at", "changed_by", "created_at", "created_by", "group_id", "id", "office_id", "party_id", "period", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."group_id", NEW."id", NEW."office_id", NEW."party_id", NEW."period", NEW."person_id", NOW(), 'update', NEW."id", NEW."role", NEW."since", NEW."until", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_119f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_partynameevent" ("id", "language", "name_kind", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "text", "until") VALUES (NEW."id", NEW."language", NEW."name_kind", NEW."party_id", NOW(), 'update', NEW."id", NEW."since", NEW."text", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_1311c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_statespanevent" ("commitment_id", "days", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."commitment_id", NEW."days", NEW."id", NOW(), 'update', NEW."id", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_13fd4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_paperevent" ("changed_at", "changed_by", "created_at", "created_by", "document_id", "id", "item_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."id", NEW."item_id", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_14657() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_roomevent" ("activity_id", "capacity", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."activity_id", NEW."capacity", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NOW(), 'update', NEW."id", NEW."position", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_1e281() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_deedevent" ("commitment_id", "id", "noted_at", "noted_by", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind", "since", "status", "title", "until", "visibility") VALUES (NEW."commitment_id", NEW."id", NEW."noted_at", NEW."noted_by", NOW(), 'update', NEW."id", NEW."record_id", NEW."record_kind", NEW."since", NEW."status", NEW."title", NEW."until", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2021f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_itineraryevent" ("activity_id", "changed_at", "changed_by", "confirmed_at", "confirmed_by", "country", "created_at", "created_by", "fixed_on", "host_party_id", "id", "intro", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version", "zone") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."confirmed_at", NEW."confirmed_by", NEW."country", NEW."created_at", NEW."created_by", NEW."fixed_on", NEW."host_party_id", NEW."id", NEW."intro", NOW(), 'update', NEW."id", NEW."state", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_24040() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_outcomeevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "on", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "version", "what") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."on", NEW."party_id", NOW(), 'update', NEW."id", NEW."sort", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_25db3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_readingevent" ("changed_at", "changed_by", "counts", "created_at", "created_by", "document_id", "engine", "engine_version", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."counts", NEW."created_at", NEW."created_by", NEW."document_id", NEW."engine", NEW."engine_version", NEW."id", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_27da0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_courseevent" ("aims", "changed_at", "changed_by", "content", "created_at", "created_by", "hours", "id", "label", "languages", "level", "merged_into_id", "needs_attendance", "needs_evaluation", "needs_score", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "search_text", "title", "topics", "version", "visibility") VALUES (NEW."aims", NEW."changed_at", NEW."changed_by", NEW."content", NEW."created_at", NEW."created_by", NEW."hours", NEW."id", NEW."label", NEW."languages", NEW."level", NEW."merged_into_id", NEW."needs_attendance", NEW."needs_evaluation", NEW."needs_score", NOW(), 'update', NEW."id", NEW."provider_id", NEW."search_text", NEW."title", NEW."topics", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_28b04() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_personnameevent" ("id", "language", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."language", NEW."person_id", NOW(), 'update', NEW."id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2ea46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_clauseevent" ("agreement_id", "id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (NEW."agreement_id", NEW."id", NEW."number", NOW(), 'update', NEW."id", NEW."text", NEW."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_30597() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_decisionevent" ("because_of_id", "before", "changed_at", "changed_by", "created_at", "created_by", "document_id", "effects", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "state", "undone_at", "undone_by", "version") VALUES (NEW."because_of_id", NEW."before", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."effects", NEW."id", NOW(), 'update', NEW."id", NEW."proposal_id", NEW."state", NEW."undone_at", NEW."undone_by", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_33590() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_feedbackquestionevent" ("changed_at", "changed_by", "code", "created_at", "created_by", "form_id", "id", "is_asked", "label", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sort", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."code", NEW."created_at", NEW."created_by", NEW."form_id", NEW."id", NEW."is_asked", NEW."label", NOW(), 'update', NEW."id", NEW."position", NEW."sort", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_36fdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_agreementevent" ("agreement_kind", "changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "parties_text", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "renewal", "search_text", "signed_at", "signed_on", "since", "status", "text", "title", "until", "version", "visibility") VALUES (NEW."agreement_kind", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."parties_text", NEW."period", NOW(), 'update', NEW."id", NEW."reference", NEW."renewal", NEW."search_text", NEW."signed_at", NEW."signed_on", NEW."since", NEW."status", NEW."text", NEW."title", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3c057() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_decisionevent" ("changed_at", "changed_by", "created_at", "created_by", "decided_by", "id", "item_id", "label", "meeting_id", "merged_into_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_text", "standing", "supersedes_id", "taken_on", "text", "version", "visibility", "withdrawn_reason") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decided_by", NEW."id", NEW."item_id", NEW."label", NEW."meeting_id", NEW."merged_into_id", NEW."number", NOW(), 'update', NEW."id", NEW."position", NEW."search_text", NEW."standing", NEW."supersedes_id", NEW."taken_on", NEW."text", NEW."version", NEW."visibility", NEW."withdrawn_reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3fa4c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_quizevent" ("attempts", "changed_at", "changed_by", "closes_at", "cohort_id", "created_at", "created_by", "draw", "id", "minutes", "opens_at", "pass_mark", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "shows", "shuffles", "stage", "title", "version", "zone") VALUES (NEW."attempts", NEW."changed_at", NEW."changed_by", NEW."closes_at", NEW."cohort_id", NEW."created_at", NEW."created_by", NEW."draw", NEW."id", NEW."minutes", NEW."opens_at", NEW."pass_mark", NOW(), 'update', NEW."id", NEW."questions", NEW."shows", NEW."shuffles", NEW."stage", NEW."title", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_4057e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_feedbackformevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "each_session", "id", "is_open", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."each_session", NEW."id", NEW."is_open", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_45f75() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_personevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "name", "names", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."name", NEW."names", NOW(), 'update', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_66295() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_letterevent" ("activity_id", "answer_by", "changed_at", "changed_by", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder", "reminder_subject", "signed_as", "signed_by", "subject", "text", "version") VALUES (NEW."activity_id", NEW."answer_by", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NOW(), 'update', NEW."id", NEW."reminder", NEW."reminder_subject", NEW."signed_as", NEW."signed_by", NEW."subject", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7255c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_correctionevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "item_id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "text", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."item_id", NEW."meeting_id", NOW(), 'update', NEW."id", NEW."reason", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_749c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "sources_supportevent" ("evidence_id", "field", "id", "noted_at", "noted_by", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind") VALUES (NEW."evidence_id", NEW."field", NEW."id", NEW."noted_at", NEW."noted_by", NOW(), 'update', NEW."id", NEW."record_id", NEW."record_kind"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7c3cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_commitmentevent" ("agreement_id", "changed_at", "changed_by", "clause_id", "commitment_kind", "created_at", "created_by", "due_on", "every_months", "how_many", "id", "label", "merged_into_id", "owed_by_id", "owed_to_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "search_text", "version", "visibility") VALUES (NEW."agreement_id", NEW."changed_at", NEW."changed_by", NEW."clause_id", NEW."commitment_kind", NEW."created_at", NEW."created_by", NEW."due_on", NEW."every_months", NEW."how_many", NEW."id", NEW."label", NEW."merged_into_id", NEW."owed_by_id", NEW."owed_to_id", NOW(), 'update', NEW."id", NEW."promise", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7cfde() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_effectevent" ("changed_at", "changed_by", "changes", "commitment_id", "created_at", "created_by", "decision_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."changes", NEW."commitment_id", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."id", NOW(), 'update', NEW."id", NEW."sort", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7ffd0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "topics_topicevent" ("alternatives", "broader_id", "changed_at", "changed_by", "created_at", "created_by", "definition", "id", "label", "merged_into_id", "names", "notation", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."alternatives", NEW."broader_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."definition", NEW."id", NEW."label", NEW."merged_into_id", NEW."names", NEW."notation", NOW(), 'update', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_82365() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "figures_figureevent" ("as_of", "changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "quantity", "search_text", "series", "unit", "value", "version", "visibility", "what") VALUES (NEW."as_of", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."party_id", NOW(), 'update', NEW."id", NEW."qualifier", NEW."quantity", NEW."search_text", NEW."series", NEW."unit", NEW."value", NEW."version", NEW."visibility", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_83f7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_proposalevent" ("carried_from_id", "changed_at", "changed_by", "confidence", "created_at", "created_by", "decided_at", "decided_by", "document_id", "fact", "fact_kind", "fields", "id", "local_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "reason", "rule", "spans", "state", "target_id", "target_kind", "version") VALUES (NEW."carried_from_id", NEW."changed_at", NEW."changed_by", NEW."confidence", NEW."created_at", NEW."created_by", NEW."decided_at", NEW."decided_by", NEW."document_id", NEW."fact", NEW."fact_kind", NEW."fields", NEW."id", NEW."local_id", NEW."number", NOW(), 'update', NEW."id", NEW."reading_id", NEW."reason", NEW."rule", NEW."spans", NEW."state", NEW."target_id", NEW."target_kind", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_84405() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."agreement_id", NEW."id", NEW."party_id", NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8663a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_concernevent" ("changed_at", "changed_by", "created_at", "created_by", "decision_id", "id", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."id", NEW."party_id", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_96fcb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_attendanceevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "meeting_id", "member_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "represented_by_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."meeting_id", NEW."member_id", NOW(), 'update', NEW."id", NEW."presence", NEW."represented_by_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_99dd1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_plannedforevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NOW(), 'update', NEW."id", NEW."position_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9b97a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_meetingevent" ("activity_id", "approval", "approved_at_id", "approved_on", "changed_at", "changed_by", "created_at", "created_by", "group_id", "id", "invited_at", "label", "laid_at", "merged_into_id", "minutes", "minutes_visibility", "note", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."activity_id", NEW."approval", NEW."approved_at_id", NEW."approved_on", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."group_id", NEW."id", NEW."invited_at", NEW."label", NEW."laid_at", NEW."merged_into_id", NEW."minutes", NEW."minutes_visibility", NEW."note", NEW."number", NOW(), 'update', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9e195() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_cohortevent" ("activity_id", "certified_at", "changed_at", "changed_by", "course_id", "created_at", "created_by", "id", "label", "languages", "merged_into_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "title", "version", "visibility") VALUES (NEW."activity_id", NEW."certified_at", NEW."changed_at", NEW."changed_by", NEW."course_id", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."languages", NEW."merged_into_id", NOW(), 'update', NEW."id", NEW."search_text", NEW."title", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a1b0f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "outcomes_askevent" ("activity_id", "answer_id", "answered_at", "answered_by", "asked_at", "asked_on", "changed_at", "changed_by", "created_at", "created_by", "due_on", "id", "months", "party_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_to", "reason", "reminded_at", "reminders", "told_by", "told_how", "told_on", "turn", "version", "withdrawal", "withdrawn_at", "words_asked_at") VALUES (NEW."activity_id", NEW."answer_id", NEW."answered_at", NEW."answered_by", NEW."asked_at", NEW."asked_on", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."due_on", NEW."id", NEW."months", NEW."party_id", NOW(), 'update', NEW."id", NEW."postponed_to", NEW."reason", NEW."reminded_at", NEW."reminders", NEW."told_by", NEW."told_how", NEW."told_on", NEW."turn", NEW."version", NEW."withdrawal", NEW."withdrawn_at", NEW."words_asked_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a56a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_activityevent" ("activity_kind", "changed_at", "changed_by", "created_at", "created_by", "id", "is_online", "label", "merged_into_id", "part_of_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "place_as_written", "search_text", "since", "status", "subjects", "title", "topics", "until", "version", "visibility") VALUES (NEW."activity_kind", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."is_online", NEW."label", NEW."merged_into_id", NEW."part_of_id", NEW."period", NOW(), 'update', NEW."id", NEW."place", NEW."place_as_written", NEW."search_text", NEW."since", NEW."status", NEW."subjects", NEW."title", NEW."topics", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b26f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_fulfilmentevent" ("activity_id", "changed_at", "changed_by", "commitment_id", "created_at", "created_by", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."commitment_id", NEW."created_at", NEW."created_by", NEW."id", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b6728() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_trackevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NOW(), 'update', NEW."id", NEW."position", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_bbd7a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_officeevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "label", "merged_into_id", "party_id", "period", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "seen_first", "seen_last", "since", "title", "until", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."label", NEW."merged_into_id", NEW."party_id", NEW."period", NEW."person_id", NOW(), 'update', NEW."id", NEW."search_text", NEW."seen_first", NEW."seen_last", NEW."since", NEW."title", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_bd75d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_actionitemevent" ("changed_at", "changed_by", "created_at", "created_by", "decision_id", "due_on", "ended", "ended_on", "id", "label", "meeting_id", "merged_into_id", "owner_office_id", "owner_party_id", "owner_person_id", "owner_user_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility", "what") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."due_on", NEW."ended", NEW."ended_on", NEW."id", NEW."label", NEW."meeting_id", NEW."merged_into_id", NEW."owner_office_id", NEW."owner_party_id", NEW."owner_person_id", NEW."owner_user_id", NOW(), 'update', NEW."id", NEW."search_text", NEW."version", NEW."visibility", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cc43c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directory_partyevent" ("abbreviation", "changed_at", "changed_by", "created_at", "created_by", "id", "iso2", "iso3", "label", "merged_into_id", "names", "organization_kind", "parent_id", "party_kind", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "version", "visibility") VALUES (NEW."abbreviation", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."iso2", NEW."iso3", NEW."label", NEW."merged_into_id", NEW."names", NEW."organization_kind", NEW."parent_id", NEW."party_kind", NOW(), 'update', NEW."id", NEW."search_text", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ce29f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "preparation_budgetlineevent" ("activity_id", "approved_at", "category", "changed_at", "changed_by", "created_at", "created_by", "currency", "funder_id", "funder_text", "id", "needed_on", "overrun", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "version", "what") VALUES (NEW."activity_id", NEW."approved_at", NEW."category", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."currency", NEW."funder_id", NEW."funder_text", NEW."id", NEW."needed_on", NEW."overrun", NOW(), 'update', NEW."id", NEW."planned", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d5581() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "sources_sourcedocumentevent" ("address", "changed_at", "changed_by", "created_at", "created_by", "file_name", "id", "label", "language", "media_type", "merged_into_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "publisher", "search_text", "sha256", "supersedes_id", "text", "title", "version", "visibility") VALUES (NEW."address", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."file_name", NEW."id", NEW."label", NEW."language", NEW."media_type", NEW."merged_into_id", NOW(), 'update', NEW."id", NEW."published_on", NEW."publisher", NEW."search_text", NEW."sha256", NEW."supersedes_id", NEW."text", NEW."title", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dac60() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_materialevent" ("audience", "changed_at", "changed_by", "cohort_id", "course_id", "created_at", "created_by", "document_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."audience", NEW."changed_at", NEW."changed_by", NEW."cohort_id", NEW."course_id", NEW."created_at", NEW."created_by", NEW."document_id", NEW."id", NOW(), 'update', NEW."id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_de2cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "preparation_conceptnoteevent" ("activity_id", "approved_version", "audience", "change", "changed_at", "changed_by", "created_at", "created_by", "format", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "risks", "state", "version") VALUES (NEW."activity_id", NEW."approved_version", NEW."audience", NEW."change", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."format", NEW."id", NOW(), 'update', NEW."id", NEW."purpose", NEW."reason", NEW."risks", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_de828() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participation_participationevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "instrument", "label", "merged_into_id", "party_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_text", "since", "until", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."instrument", NEW."label", NEW."merged_into_id", NEW."party_id", NEW."period", NOW(), 'update', NEW."id", NEW."search_text", NEW."since", NEW."until", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e447f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_questionevent" ("changed_at", "changed_by", "course_id", "created_at", "created_by", "id", "is_retired", "newest", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."course_id", NEW."created_at", NEW."created_by", NEW."id", NEW."is_retired", NEW."newest", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e79c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agendaitemevent" ("changed_at", "changed_by", "created_at", "created_by", "id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter_id", "presenting_party_id", "title", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."meeting_id", NOW(), 'update', NEW."id", NEW."position", NEW."presenter_id", NEW."presenting_party_id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e7b4b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_trainerevent" ("changed_at", "changed_by", "cohort_id", "created_at", "created_by", "id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."cohort_id", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NEW."person_id", NOW(), 'update', NEW."id", NEW."subject", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e8b56() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programme_speakerevent" ("affiliation", "bio", "changed_at", "changed_by", "created_at", "created_by", "id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "registration_id", "role", "session_id", "version") VALUES (NEW."affiliation", NEW."bio", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."name", NEW."person_id", NOW(), 'update', NEW."id", NEW."position", NEW."registration_id", NEW."role", NEW."session_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f114f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_voteevent" ("ballot", "changed_at", "changed_by", "created_at", "created_by", "decision_id", "id", "member_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."ballot", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."decision_id", NEW."id", NEW."member_id", NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_fcdd6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agreements_signatureevent" ("agreement_id", "id", "office_id", "office_text", "party_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."id", NEW."office_id", NEW."office_text", NEW."party_id", NEW."person_id", NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_fd671() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_itemreportevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "document_id", "id", "item_id", "on", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "text", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."document_id", NEW."id", NEW."item_id", NEW."on", NOW(), 'update', NEW."id", NEW."sort", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_fe7b4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "activities_participantevent" ("activity_id", "changed_at", "changed_by", "created_at", "created_by", "id", "office_id", "party_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "text", "version") VALUES (NEW."activity_id", NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."id", NEW."office_id", NEW."party_id", NEW."person_id", NOW(), 'update', NEW."id", NEW."role", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ff997() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_positionevent" ("changed_at", "changed_by", "created_at", "created_by", "direction", "id", "label", "merged_into_id", "party_id", "party_text", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "search_text", "subject", "target_id", "topics", "version", "visibility") VALUES (NEW."changed_at", NEW."changed_by", NEW."created_at", NEW."created_by", NEW."direction", NEW."id", NEW."label", NEW."merged_into_id", NEW."party_id", NEW."party_text", NOW(), 'update', NEW."id", NEW."said_on", NEW."search_text", NEW."subject", NEW."target_id", NEW."topics", NEW."version", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE TABLE public.activities_activity (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    activity_kind character varying(24) NOT NULL,
    title jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    period daterange,
    place character varying(200) NOT NULL,
    place_as_written character varying(200) NOT NULL,
    is_online boolean NOT NULL,
    status character varying(12) NOT NULL,
    subjects jsonb NOT NULL,
    topics character varying(80)[] NOT NULL,
    merged_into_id bigint,
    part_of_id bigint,
    CONSTRAINT activities_activity_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT activities_activity_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT activities_activity_version_check CHECK ((version >= 0)),
    CONSTRAINT activity_is_no_part_of_itself CHECK (((part_of_id IS NULL) OR (NOT ((part_of_id = id) AND (part_of_id IS NOT NULL))))),
    CONSTRAINT activity_kind_is_known CHECK (((activity_kind)::text = ANY (ARRAY[('conference'::character varying)::text, ('summit'::character varying)::text, ('forum'::character varying)::text, ('roundtable'::character varying)::text, ('seminar'::character varying)::text, ('training'::character varying)::text, ('study_visit'::character varying)::text, ('visit'::character varying)::text, ('meeting'::character varying)::text, ('bilateral_meeting'::character varying)::text, ('steering_committee'::character varying)::text, ('working_group_meeting'::character varying)::text, ('committee_meeting'::character varying)::text, ('parliamentary_meeting'::character varying)::text, ('expert_mission'::character varying)::text, ('business_mission'::character varying)::text, ('exchange_of_messages'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT activity_status_is_known CHECK (((status)::text = ANY (ARRAY[('held'::character varying)::text, ('planned'::character varying)::text, ('ongoing'::character varying)::text, ('invited'::character varying)::text, ('cancelled'::character varying)::text])))
);
CREATE TABLE public.activities_activityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    activity_kind character varying(24) NOT NULL,
    title jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    period daterange,
    place character varying(200) NOT NULL,
    place_as_written character varying(200) NOT NULL,
    is_online boolean NOT NULL,
    status character varying(12) NOT NULL,
    subjects jsonb NOT NULL,
    topics character varying(80)[] NOT NULL,
    merged_into_id bigint,
    part_of_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT activities_activityevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT activities_activityevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT activities_activityevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.activities_activity AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.activity_kind,
    event.title,
    event.since,
    event.until,
    event.period,
    event.place,
    event.place_as_written,
    event.is_online,
    event.status,
    event.part_of_id,
    event.subjects,
    event.topics
   FROM (( SELECT DISTINCT ON (activities_activityevent.pgh_obj_id) activities_activityevent.pgh_id,
            activities_activityevent.pgh_created_at,
            activities_activityevent.pgh_label,
            activities_activityevent.id,
            activities_activityevent.version,
            activities_activityevent.created_at,
            activities_activityevent.created_by,
            activities_activityevent.changed_at,
            activities_activityevent.changed_by,
            activities_activityevent.label,
            activities_activityevent.search_text,
            activities_activityevent.visibility,
            activities_activityevent.activity_kind,
            activities_activityevent.title,
            activities_activityevent.since,
            activities_activityevent.until,
            activities_activityevent.period,
            activities_activityevent.place,
            activities_activityevent.place_as_written,
            activities_activityevent.is_online,
            activities_activityevent.status,
            activities_activityevent.subjects,
            activities_activityevent.topics,
            activities_activityevent.merged_into_id,
            activities_activityevent.part_of_id,
            activities_activityevent.pgh_obj_id
           FROM public.activities_activityevent
          WHERE (activities_activityevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY activities_activityevent.pgh_obj_id, activities_activityevent.pgh_id DESC) event
     LEFT JOIN public.activities_activity today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.activities_fulfilmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    activity_id bigint NOT NULL,
    commitment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT activities_fulfilmentevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.activities_fulfilment AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    commitment_id
   FROM ( SELECT DISTINCT ON (activities_fulfilmentevent.pgh_obj_id) activities_fulfilmentevent.pgh_id,
            activities_fulfilmentevent.pgh_created_at,
            activities_fulfilmentevent.pgh_label,
            activities_fulfilmentevent.id,
            activities_fulfilmentevent.version,
            activities_fulfilmentevent.created_at,
            activities_fulfilmentevent.created_by,
            activities_fulfilmentevent.changed_at,
            activities_fulfilmentevent.changed_by,
            activities_fulfilmentevent.activity_id,
            activities_fulfilmentevent.commitment_id,
            activities_fulfilmentevent.pgh_obj_id
           FROM public.activities_fulfilmentevent
          WHERE (activities_fulfilmentevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY activities_fulfilmentevent.pgh_obj_id, activities_fulfilmentevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.activities_outcomeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    what jsonb NOT NULL,
    sort character varying(12) NOT NULL,
    "on" character varying(10) NOT NULL,
    activity_id bigint NOT NULL,
    party_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT activities_outcomeevent_on_check CHECK (((("on")::text = ''::text) OR (("on")::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT activities_outcomeevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.activities_outcome AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    party_id,
    what,
    sort,
    "on"
   FROM ( SELECT DISTINCT ON (activities_outcomeevent.pgh_obj_id) activities_outcomeevent.pgh_id,
            activities_outcomeevent.pgh_created_at,
            activities_outcomeevent.pgh_label,
            activities_outcomeevent.id,
            activities_outcomeevent.version,
            activities_outcomeevent.created_at,
            activities_outcomeevent.created_by,
            activities_outcomeevent.changed_at,
            activities_outcomeevent.changed_by,
            activities_outcomeevent.what,
            activities_outcomeevent.sort,
            activities_outcomeevent."on",
            activities_outcomeevent.activity_id,
            activities_outcomeevent.party_id,
            activities_outcomeevent.pgh_obj_id
           FROM public.activities_outcomeevent
          WHERE (activities_outcomeevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY activities_outcomeevent.pgh_obj_id, activities_outcomeevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.activities_participantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    text character varying(500) NOT NULL,
    role character varying(12) NOT NULL,
    activity_id bigint NOT NULL,
    office_id bigint,
    party_id bigint,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT activities_participantevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.activities_participant AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    party_id,
    person_id,
    office_id,
    text,
    role
   FROM ( SELECT DISTINCT ON (activities_participantevent.pgh_obj_id) activities_participantevent.pgh_id,
            activities_participantevent.pgh_created_at,
            activities_participantevent.pgh_label,
            activities_participantevent.id,
            activities_participantevent.version,
            activities_participantevent.created_at,
            activities_participantevent.created_by,
            activities_participantevent.changed_at,
            activities_participantevent.changed_by,
            activities_participantevent.text,
            activities_participantevent.role,
            activities_participantevent.activity_id,
            activities_participantevent.office_id,
            activities_participantevent.party_id,
            activities_participantevent.person_id,
            activities_participantevent.pgh_obj_id
           FROM public.activities_participantevent
          WHERE (activities_participantevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY activities_participantevent.pgh_obj_id, activities_participantevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_agreement (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    agreement_kind character varying(32) NOT NULL,
    title jsonb NOT NULL,
    text jsonb NOT NULL,
    status character varying(12) NOT NULL,
    signed_on character varying(10) NOT NULL,
    signed_at character varying(200) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    renewal jsonb NOT NULL,
    parties_text jsonb NOT NULL,
    reference character varying(40) NOT NULL,
    period daterange NOT NULL,
    merged_into_id bigint,
    CONSTRAINT agreement_kind_is_known CHECK (((agreement_kind)::text = ANY (ARRAY[('memorandum_of_understanding'::character varying)::text, ('declaration'::character varying)::text, ('protocol'::character varying)::text, ('roadmap'::character varying)::text, ('programme'::character varying)::text, ('strategy'::character varying)::text, ('law'::character varying)::text, ('decision'::character varying)::text, ('membership'::character varying)::text, ('partnership'::character varying)::text, ('agreement'::character varying)::text, ('arrangement'::character varying)::text, ('instruction'::character varying)::text]))),
    CONSTRAINT agreement_status_is_known CHECK (((status)::text = ANY (ARRAY[('signed'::character varying)::text, ('adopted'::character varying)::text, ('in_force'::character varying)::text, ('planned'::character varying)::text, ('proposed'::character varying)::text, ('agreed'::character varying)::text, ('reached'::character varying)::text, ('announced'::character varying)::text, ('established'::character varying)::text, ('issued'::character varying)::text]))),
    CONSTRAINT agreements_agreement_signed_on_check CHECK ((((signed_on)::text = ''::text) OR ((signed_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_agreement_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_agreement_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_agreement_version_check CHECK ((version >= 0))
);
CREATE TABLE public.agreements_agreementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    agreement_kind character varying(32) NOT NULL,
    title jsonb NOT NULL,
    text jsonb NOT NULL,
    status character varying(12) NOT NULL,
    signed_on character varying(10) NOT NULL,
    signed_at character varying(200) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    renewal jsonb NOT NULL,
    parties_text jsonb NOT NULL,
    reference character varying(40) NOT NULL,
    period daterange NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT agreements_agreementevent_signed_on_check CHECK ((((signed_on)::text = ''::text) OR ((signed_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_agreementevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_agreementevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_agreementevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.agreements_agreement AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.agreement_kind,
    event.title,
    event.text,
    event.status,
    event.signed_on,
    event.signed_at,
    event.since,
    event.until,
    event.renewal,
    event.parties_text,
    event.reference,
    event.period
   FROM (( SELECT DISTINCT ON (agreements_agreementevent.pgh_obj_id) agreements_agreementevent.pgh_id,
            agreements_agreementevent.pgh_created_at,
            agreements_agreementevent.pgh_label,
            agreements_agreementevent.id,
            agreements_agreementevent.version,
            agreements_agreementevent.created_at,
            agreements_agreementevent.created_by,
            agreements_agreementevent.changed_at,
            agreements_agreementevent.changed_by,
            agreements_agreementevent.label,
            agreements_agreementevent.search_text,
            agreements_agreementevent.visibility,
            agreements_agreementevent.agreement_kind,
            agreements_agreementevent.title,
            agreements_agreementevent.text,
            agreements_agreementevent.status,
            agreements_agreementevent.signed_on,
            agreements_agreementevent.signed_at,
            agreements_agreementevent.since,
            agreements_agreementevent.until,
            agreements_agreementevent.renewal,
            agreements_agreementevent.parties_text,
            agreements_agreementevent.reference,
            agreements_agreementevent.period,
            agreements_agreementevent.merged_into_id,
            agreements_agreementevent.pgh_obj_id
           FROM public.agreements_agreementevent
          WHERE (agreements_agreementevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_agreementevent.pgh_obj_id, agreements_agreementevent.pgh_id DESC) event
     LEFT JOIN public.agreements_agreement today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_agreementpartyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    agreement_id bigint NOT NULL,
    party_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT agreements_agreementpartyevent_position_check CHECK (("position" >= 0))
);
CREATE VIEW ledger_then.agreements_agreementparty AS
 SELECT pgh_obj_id AS id,
    agreement_id,
    party_id,
    "position"
   FROM ( SELECT DISTINCT ON (agreements_agreementpartyevent.pgh_obj_id) agreements_agreementpartyevent.pgh_id,
            agreements_agreementpartyevent.pgh_created_at,
            agreements_agreementpartyevent.pgh_label,
            agreements_agreementpartyevent.id,
            agreements_agreementpartyevent."position",
            agreements_agreementpartyevent.agreement_id,
            agreements_agreementpartyevent.party_id,
            agreements_agreementpartyevent.pgh_obj_id
           FROM public.agreements_agreementpartyevent
          WHERE (agreements_agreementpartyevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_agreementpartyevent.pgh_obj_id, agreements_agreementpartyevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_clauseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number character varying(12) NOT NULL,
    title jsonb NOT NULL,
    text jsonb NOT NULL,
    agreement_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
CREATE VIEW ledger_then.agreements_clause AS
 SELECT pgh_obj_id AS id,
    agreement_id,
    number,
    title,
    text
   FROM ( SELECT DISTINCT ON (agreements_clauseevent.pgh_obj_id) agreements_clauseevent.pgh_id,
            agreements_clauseevent.pgh_created_at,
            agreements_clauseevent.pgh_label,
            agreements_clauseevent.id,
            agreements_clauseevent.number,
            agreements_clauseevent.title,
            agreements_clauseevent.text,
            agreements_clauseevent.agreement_id,
            agreements_clauseevent.pgh_obj_id
           FROM public.agreements_clauseevent
          WHERE (agreements_clauseevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_clauseevent.pgh_obj_id, agreements_clauseevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_commitment (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    commitment_kind character varying(24) NOT NULL,
    promise jsonb NOT NULL,
    due_on character varying(10) NOT NULL,
    every_months smallint,
    how_many smallint,
    agreement_id bigint NOT NULL,
    clause_id bigint,
    merged_into_id bigint,
    owed_by_id bigint,
    owed_to_id bigint,
    CONSTRAINT agreements_commitment_due_on_check CHECK ((((due_on)::text = ''::text) OR ((due_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_commitment_every_months_check CHECK ((every_months >= 0)),
    CONSTRAINT agreements_commitment_how_many_check CHECK ((how_many >= 0)),
    CONSTRAINT agreements_commitment_version_check CHECK ((version >= 0)),
    CONSTRAINT commitment_asks_for_one_at_least CHECK (((how_many IS NULL) OR (how_many > 0))),
    CONSTRAINT commitment_kind_is_known CHECK (((commitment_kind)::text = ANY (ARRAY[('joint_education'::character varying)::text, ('joint_research'::character varying)::text, ('event_participation'::character varying)::text, ('platform_creation'::character varying)::text, ('training'::character varying)::text, ('expert_exchange'::character varying)::text, ('technical_assistance'::character varying)::text, ('publication'::character varying)::text, ('information_exchange'::character varying)::text, ('study_visit'::character varying)::text, ('evaluation'::character varying)::text, ('service_improvement'::character varying)::text, ('funding'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT commitment_recurs_after_a_month_at_least CHECK (((every_months IS NULL) OR (every_months > 0)))
);
CREATE TABLE public.agreements_commitmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    commitment_kind character varying(24) NOT NULL,
    promise jsonb NOT NULL,
    due_on character varying(10) NOT NULL,
    every_months smallint,
    how_many smallint,
    agreement_id bigint NOT NULL,
    clause_id bigint,
    merged_into_id bigint,
    owed_by_id bigint,
    owed_to_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT agreements_commitmentevent_due_on_check CHECK ((((due_on)::text = ''::text) OR ((due_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_commitmentevent_every_months_check CHECK ((every_months >= 0)),
    CONSTRAINT agreements_commitmentevent_how_many_check CHECK ((how_many >= 0)),
    CONSTRAINT agreements_commitmentevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.agreements_commitment AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.agreement_id,
    event.clause_id,
    event.commitment_kind,
    event.promise,
    event.owed_by_id,
    event.owed_to_id,
    event.due_on,
    event.every_months,
    event.how_many
   FROM (( SELECT DISTINCT ON (agreements_commitmentevent.pgh_obj_id) agreements_commitmentevent.pgh_id,
            agreements_commitmentevent.pgh_created_at,
            agreements_commitmentevent.pgh_label,
            agreements_commitmentevent.id,
            agreements_commitmentevent.version,
            agreements_commitmentevent.created_at,
            agreements_commitmentevent.created_by,
            agreements_commitmentevent.changed_at,
            agreements_commitmentevent.changed_by,
            agreements_commitmentevent.label,
            agreements_commitmentevent.search_text,
            agreements_commitmentevent.visibility,
            agreements_commitmentevent.commitment_kind,
            agreements_commitmentevent.promise,
            agreements_commitmentevent.due_on,
            agreements_commitmentevent.every_months,
            agreements_commitmentevent.how_many,
            agreements_commitmentevent.agreement_id,
            agreements_commitmentevent.clause_id,
            agreements_commitmentevent.merged_into_id,
            agreements_commitmentevent.owed_by_id,
            agreements_commitmentevent.owed_to_id,
            agreements_commitmentevent.pgh_obj_id
           FROM public.agreements_commitmentevent
          WHERE (agreements_commitmentevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_commitmentevent.pgh_obj_id, agreements_commitmentevent.pgh_id DESC) event
     LEFT JOIN public.agreements_commitment today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_deed (
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint,
    status character varying(12) NOT NULL,
    title jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    visibility character varying(12) NOT NULL,
    noted_by bigint,
    noted_at timestamp with time zone NOT NULL,
    commitment_id bigint NOT NULL,
    CONSTRAINT agreements_deed_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_deed_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT deed_status_is_known CHECK (((status)::text = ANY (ARRAY[('held'::character varying)::text, ('ongoing'::character varying)::text, ('planned'::character varying)::text, ('invited'::character varying)::text, ('cancelled'::character varying)::text, ('reported'::character varying)::text])))
);
CREATE TABLE public.agreements_deedevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint,
    status character varying(12) NOT NULL,
    title jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    visibility character varying(12) NOT NULL,
    noted_by bigint,
    noted_at timestamp with time zone NOT NULL,
    commitment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT agreements_deedevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT agreements_deedevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text)))
);
CREATE VIEW ledger_then.agreements_deed AS
 SELECT event.pgh_obj_id AS id,
    event.commitment_id,
    event.record_kind,
    event.record_id,
    event.status,
    event.title,
    event.since,
    event.until,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.noted_by,
    event.noted_at
   FROM (( SELECT DISTINCT ON (agreements_deedevent.pgh_obj_id) agreements_deedevent.pgh_id,
            agreements_deedevent.pgh_created_at,
            agreements_deedevent.pgh_label,
            agreements_deedevent.id,
            agreements_deedevent.record_kind,
            agreements_deedevent.record_id,
            agreements_deedevent.status,
            agreements_deedevent.title,
            agreements_deedevent.since,
            agreements_deedevent.until,
            agreements_deedevent.visibility,
            agreements_deedevent.noted_by,
            agreements_deedevent.noted_at,
            agreements_deedevent.commitment_id,
            agreements_deedevent.pgh_obj_id
           FROM public.agreements_deedevent
          WHERE (agreements_deedevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_deedevent.pgh_obj_id, agreements_deedevent.pgh_id DESC) event
     LEFT JOIN public.agreements_deed today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_signatureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    office_text character varying(300) NOT NULL,
    agreement_id bigint NOT NULL,
    office_id bigint,
    party_id bigint,
    person_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
CREATE VIEW ledger_then.agreements_signature AS
 SELECT pgh_obj_id AS id,
    agreement_id,
    person_id,
    party_id,
    office_id,
    office_text
   FROM ( SELECT DISTINCT ON (agreements_signatureevent.pgh_obj_id) agreements_signatureevent.pgh_id,
            agreements_signatureevent.pgh_created_at,
            agreements_signatureevent.pgh_label,
            agreements_signatureevent.id,
            agreements_signatureevent.office_text,
            agreements_signatureevent.agreement_id,
            agreements_signatureevent.office_id,
            agreements_signatureevent.party_id,
            agreements_signatureevent.person_id,
            agreements_signatureevent.pgh_obj_id
           FROM public.agreements_signatureevent
          WHERE (agreements_signatureevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_signatureevent.pgh_obj_id, agreements_signatureevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.agreements_statespanevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    days daterange NOT NULL,
    commitment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
CREATE VIEW ledger_then.agreements_statespan AS
 SELECT pgh_obj_id AS id,
    commitment_id,
    state,
    days
   FROM ( SELECT DISTINCT ON (agreements_statespanevent.pgh_obj_id) agreements_statespanevent.pgh_id,
            agreements_statespanevent.pgh_created_at,
            agreements_statespanevent.pgh_label,
            agreements_statespanevent.id,
            agreements_statespanevent.state,
            agreements_statespanevent.days,
            agreements_statespanevent.commitment_id,
            agreements_statespanevent.pgh_obj_id
           FROM public.agreements_statespanevent
          WHERE (agreements_statespanevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY agreements_statespanevent.pgh_obj_id, agreements_statespanevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.delegations_itineraryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    country character varying(2) NOT NULL,
    zone character varying(40) NOT NULL,
    fixed_on date,
    intro jsonb NOT NULL,
    state character varying(10) NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by bigint,
    activity_id bigint NOT NULL,
    host_party_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT delegations_itineraryevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.delegations_itinerary AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    country,
    zone,
    host_party_id,
    fixed_on,
    intro,
    state,
    confirmed_at,
    confirmed_by
   FROM ( SELECT DISTINCT ON (delegations_itineraryevent.pgh_obj_id) delegations_itineraryevent.pgh_id,
            delegations_itineraryevent.pgh_created_at,
            delegations_itineraryevent.pgh_label,
            delegations_itineraryevent.id,
            delegations_itineraryevent.version,
            delegations_itineraryevent.created_at,
            delegations_itineraryevent.created_by,
            delegations_itineraryevent.changed_at,
            delegations_itineraryevent.changed_by,
            delegations_itineraryevent.country,
            delegations_itineraryevent.zone,
            delegations_itineraryevent.fixed_on,
            delegations_itineraryevent.intro,
            delegations_itineraryevent.state,
            delegations_itineraryevent.confirmed_at,
            delegations_itineraryevent.confirmed_by,
            delegations_itineraryevent.activity_id,
            delegations_itineraryevent.host_party_id,
            delegations_itineraryevent.pgh_obj_id
           FROM public.delegations_itineraryevent
          WHERE (delegations_itineraryevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY delegations_itineraryevent.pgh_obj_id, delegations_itineraryevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.delegations_stopevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    uid uuid NOT NULL,
    sequence integer NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    title jsonb NOT NULL,
    why jsonb NOT NULL,
    begins timestamp without time zone NOT NULL,
    ends timestamp without time zone NOT NULL,
    zone character varying(40) NOT NULL,
    country character varying(2) NOT NULL,
    place character varying(200) NOT NULL,
    room character varying(120) NOT NULL,
    address character varying(300) NOT NULL,
    at_work boolean NOT NULL,
    spoken character varying(7)[] NOT NULL,
    hosts bigint[] NOT NULL,
    contact bigint,
    transfer smallint,
    distance numeric(6,1),
    vehicles bigint[] NOT NULL,
    interpreters bigint[] NOT NULL,
    dress jsonb NOT NULL,
    notes jsonb NOT NULL,
    everyone boolean NOT NULL,
    parties bigint[] NOT NULL,
    travellers bigint[] NOT NULL,
    itinerary_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT delegations_stopevent_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT delegations_stopevent_transfer_check CHECK ((transfer >= 0)),
    CONSTRAINT delegations_stopevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.delegations_stop AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    itinerary_id,
    uid,
    sequence,
    state,
    reason,
    title,
    why,
    begins,
    ends,
    zone,
    country,
    place,
    room,
    address,
    at_work,
    spoken,
    hosts,
    contact,
    transfer,
    distance,
    vehicles,
    interpreters,
    dress,
    notes,
    everyone,
    parties,
    travellers
   FROM ( SELECT DISTINCT ON (delegations_stopevent.pgh_obj_id) delegations_stopevent.pgh_id,
            delegations_stopevent.pgh_created_at,
            delegations_stopevent.pgh_label,
            delegations_stopevent.id,
            delegations_stopevent.version,
            delegations_stopevent.created_at,
            delegations_stopevent.created_by,
            delegations_stopevent.changed_at,
            delegations_stopevent.changed_by,
            delegations_stopevent.uid,
            delegations_stopevent.sequence,
            delegations_stopevent.state,
            delegations_stopevent.reason,
            delegations_stopevent.title,
            delegations_stopevent.why,
            delegations_stopevent.begins,
            delegations_stopevent.ends,
            delegations_stopevent.zone,
            delegations_stopevent.country,
            delegations_stopevent.place,
            delegations_stopevent.room,
            delegations_stopevent.address,
            delegations_stopevent.at_work,
            delegations_stopevent.spoken,
            delegations_stopevent.hosts,
            delegations_stopevent.contact,
            delegations_stopevent.transfer,
            delegations_stopevent.distance,
            delegations_stopevent.vehicles,
            delegations_stopevent.interpreters,
            delegations_stopevent.dress,
            delegations_stopevent.notes,
            delegations_stopevent.everyone,
            delegations_stopevent.parties,
            delegations_stopevent.travellers,
            delegations_stopevent.itinerary_id,
            delegations_stopevent.pgh_obj_id
           FROM public.delegations_stopevent
          WHERE (delegations_stopevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY delegations_stopevent.pgh_obj_id, delegations_stopevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.directory_office (
    id bigint NOT NULL,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    version integer NOT NULL,
    visibility character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    seen_first character varying(10) NOT NULL,
    seen_last character varying(10) NOT NULL,
    period daterange NOT NULL,
    merged_into_id bigint,
    party_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT directory_office_seen_first_check CHECK ((((seen_first)::text = ''::text) OR ((seen_first)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_office_seen_last_check CHECK ((((seen_last)::text = ''::text) OR ((seen_last)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_office_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_office_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_office_version_check CHECK ((version >= 0))
);
CREATE TABLE public.directory_officeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    version integer NOT NULL,
    visibility character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    seen_first character varying(10) NOT NULL,
    seen_last character varying(10) NOT NULL,
    period daterange NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    party_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT directory_officeevent_seen_first_check CHECK ((((seen_first)::text = ''::text) OR ((seen_first)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_officeevent_seen_last_check CHECK ((((seen_last)::text = ''::text) OR ((seen_last)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_officeevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_officeevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_officeevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.directory_office AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.person_id,
    event.party_id,
    event.title,
    event.since,
    event.until,
    event.seen_first,
    event.seen_last,
    event.period
   FROM (( SELECT DISTINCT ON (directory_officeevent.pgh_obj_id) directory_officeevent.pgh_id,
            directory_officeevent.pgh_created_at,
            directory_officeevent.pgh_label,
            directory_officeevent.id,
            directory_officeevent.label,
            directory_officeevent.search_text,
            directory_officeevent.version,
            directory_officeevent.visibility,
            directory_officeevent.created_at,
            directory_officeevent.created_by,
            directory_officeevent.changed_at,
            directory_officeevent.changed_by,
            directory_officeevent.title,
            directory_officeevent.since,
            directory_officeevent.until,
            directory_officeevent.seen_first,
            directory_officeevent.seen_last,
            directory_officeevent.period,
            directory_officeevent.merged_into_id,
            directory_officeevent.pgh_obj_id,
            directory_officeevent.party_id,
            directory_officeevent.person_id
           FROM public.directory_officeevent
          WHERE (directory_officeevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY directory_officeevent.pgh_obj_id, directory_officeevent.pgh_id DESC) event
     LEFT JOIN public.directory_office today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.directory_party (
    id bigint NOT NULL,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    version integer NOT NULL,
    visibility character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    party_kind character varying(12) NOT NULL,
    organization_kind character varying(16) NOT NULL,
    names jsonb NOT NULL,
    abbreviation character varying(40) NOT NULL,
    iso2 character varying(2) NOT NULL,
    iso3 character varying(3) NOT NULL,
    merged_into_id bigint,
    parent_id bigint,
    CONSTRAINT country_has_a_code CHECK (((NOT ((party_kind)::text = 'country'::text)) OR (NOT ((iso3)::text = ''::text)))),
    CONSTRAINT directory_party_version_check CHECK ((version >= 0)),
    CONSTRAINT party_kind_is_known CHECK (((party_kind)::text = ANY (ARRAY[('country'::character varying)::text, ('organization'::character varying)::text])))
);
CREATE TABLE public.directory_partyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    version integer NOT NULL,
    visibility character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    party_kind character varying(12) NOT NULL,
    organization_kind character varying(16) NOT NULL,
    names jsonb NOT NULL,
    abbreviation character varying(40) NOT NULL,
    iso2 character varying(2) NOT NULL,
    iso3 character varying(3) NOT NULL,
    merged_into_id bigint,
    parent_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT directory_partyevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.directory_party AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.party_kind,
    event.organization_kind,
    event.names,
    event.abbreviation,
    event.iso2,
    event.iso3,
    event.parent_id
   FROM (( SELECT DISTINCT ON (directory_partyevent.pgh_obj_id) directory_partyevent.pgh_id,
            directory_partyevent.pgh_created_at,
            directory_partyevent.pgh_label,
            directory_partyevent.id,
            directory_partyevent.label,
            directory_partyevent.search_text,
            directory_partyevent.version,
            directory_partyevent.visibility,
            directory_partyevent.created_at,
            directory_partyevent.created_by,
            directory_partyevent.changed_at,
            directory_partyevent.changed_by,
            directory_partyevent.party_kind,
            directory_partyevent.organization_kind,
            directory_partyevent.names,
            directory_partyevent.abbreviation,
            directory_partyevent.iso2,
            directory_partyevent.iso3,
            directory_partyevent.merged_into_id,
            directory_partyevent.parent_id,
            directory_partyevent.pgh_obj_id
           FROM public.directory_partyevent
          WHERE (directory_partyevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY directory_partyevent.pgh_obj_id, directory_partyevent.pgh_id DESC) event
     LEFT JOIN public.directory_party today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.directory_partynameevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    text character varying(300) NOT NULL,
    language character varying(7) NOT NULL,
    name_kind character varying(12) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    party_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT directory_partynameevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_partynameevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text)))
);
CREATE VIEW ledger_then.directory_partyname AS
 SELECT pgh_obj_id AS id,
    party_id,
    text,
    language,
    name_kind,
    since,
    until
   FROM ( SELECT DISTINCT ON (directory_partynameevent.pgh_obj_id) directory_partynameevent.pgh_id,
            directory_partynameevent.pgh_created_at,
            directory_partynameevent.pgh_label,
            directory_partynameevent.id,
            directory_partynameevent.text,
            directory_partynameevent.language,
            directory_partynameevent.name_kind,
            directory_partynameevent.since,
            directory_partynameevent.until,
            directory_partynameevent.party_id,
            directory_partynameevent.pgh_obj_id
           FROM public.directory_partynameevent
          WHERE (directory_partynameevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY directory_partynameevent.pgh_obj_id, directory_partynameevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.directory_person (
    id bigint NOT NULL,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    version integer NOT NULL,
    visibility character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    names jsonb NOT NULL,
    merged_into_id bigint,
    CONSTRAINT directory_person_version_check CHECK ((version >= 0))
);
CREATE TABLE public.directory_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    version integer NOT NULL,
    visibility character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    names jsonb NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT directory_personevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.directory_person AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.name,
    event.names
   FROM (( SELECT DISTINCT ON (directory_personevent.pgh_obj_id) directory_personevent.pgh_id,
            directory_personevent.pgh_created_at,
            directory_personevent.pgh_label,
            directory_personevent.id,
            directory_personevent.label,
            directory_personevent.search_text,
            directory_personevent.version,
            directory_personevent.visibility,
            directory_personevent.created_at,
            directory_personevent.created_by,
            directory_personevent.changed_at,
            directory_personevent.changed_by,
            directory_personevent.name,
            directory_personevent.names,
            directory_personevent.merged_into_id,
            directory_personevent.pgh_obj_id
           FROM public.directory_personevent
          WHERE (directory_personevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY directory_personevent.pgh_obj_id, directory_personevent.pgh_id DESC) event
     LEFT JOIN public.directory_person today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.directory_personnameevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    text character varying(200) NOT NULL,
    language character varying(7) NOT NULL,
    person_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
CREATE VIEW ledger_then.directory_personname AS
 SELECT pgh_obj_id AS id,
    person_id,
    text,
    language
   FROM ( SELECT DISTINCT ON (directory_personnameevent.pgh_obj_id) directory_personnameevent.pgh_id,
            directory_personnameevent.pgh_created_at,
            directory_personnameevent.pgh_label,
            directory_personnameevent.id,
            directory_personnameevent.text,
            directory_personnameevent.language,
            directory_personnameevent.person_id,
            directory_personnameevent.pgh_obj_id
           FROM public.directory_personnameevent
          WHERE (directory_personnameevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY directory_personnameevent.pgh_obj_id, directory_personnameevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.exchange_plannedforevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    activity_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT exchange_plannedforevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.exchange_plannedfor AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    position_id
   FROM ( SELECT DISTINCT ON (exchange_plannedforevent.pgh_obj_id) exchange_plannedforevent.pgh_id,
            exchange_plannedforevent.pgh_created_at,
            exchange_plannedforevent.pgh_label,
            exchange_plannedforevent.id,
            exchange_plannedforevent.version,
            exchange_plannedforevent.created_at,
            exchange_plannedforevent.created_by,
            exchange_plannedforevent.changed_at,
            exchange_plannedforevent.changed_by,
            exchange_plannedforevent.activity_id,
            exchange_plannedforevent.pgh_obj_id,
            exchange_plannedforevent.position_id
           FROM public.exchange_plannedforevent
          WHERE (exchange_plannedforevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY exchange_plannedforevent.pgh_obj_id, exchange_plannedforevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.exchange_position (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    direction character varying(8) NOT NULL,
    party_text character varying(300) NOT NULL,
    subject jsonb NOT NULL,
    topics character varying(80)[] NOT NULL,
    said_on character varying(10) NOT NULL,
    merged_into_id bigint,
    party_id bigint,
    target_id bigint,
    CONSTRAINT exchange_position_said_on_check CHECK ((((said_on)::text = ''::text) OR ((said_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT exchange_position_version_check CHECK ((version >= 0)),
    CONSTRAINT position_direction_is_known CHECK (((direction)::text = ANY (ARRAY[('interest'::character varying)::text, ('offer'::character varying)::text]))),
    CONSTRAINT position_is_someones CHECK (((party_id IS NOT NULL) OR (NOT ((party_text)::text = ''::text)))),
    CONSTRAINT position_towards_someone_else CHECK (((party_id IS NULL) OR (target_id IS NULL) OR (NOT ((party_id = target_id) AND (party_id IS NOT NULL) AND (target_id IS NOT NULL)))))
);
CREATE TABLE public.exchange_positionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    direction character varying(8) NOT NULL,
    party_text character varying(300) NOT NULL,
    subject jsonb NOT NULL,
    topics character varying(80)[] NOT NULL,
    said_on character varying(10) NOT NULL,
    merged_into_id bigint,
    party_id bigint,
    pgh_obj_id bigint NOT NULL,
    target_id bigint,
    CONSTRAINT exchange_positionevent_said_on_check CHECK ((((said_on)::text = ''::text) OR ((said_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT exchange_positionevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.exchange_position AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.direction,
    event.party_id,
    event.party_text,
    event.subject,
    event.target_id,
    event.topics,
    event.said_on
   FROM (( SELECT DISTINCT ON (exchange_positionevent.pgh_obj_id) exchange_positionevent.pgh_id,
            exchange_positionevent.pgh_created_at,
            exchange_positionevent.pgh_label,
            exchange_positionevent.id,
            exchange_positionevent.version,
            exchange_positionevent.created_at,
            exchange_positionevent.created_by,
            exchange_positionevent.changed_at,
            exchange_positionevent.changed_by,
            exchange_positionevent.label,
            exchange_positionevent.search_text,
            exchange_positionevent.visibility,
            exchange_positionevent.direction,
            exchange_positionevent.party_text,
            exchange_positionevent.subject,
            exchange_positionevent.topics,
            exchange_positionevent.said_on,
            exchange_positionevent.merged_into_id,
            exchange_positionevent.party_id,
            exchange_positionevent.pgh_obj_id,
            exchange_positionevent.target_id
           FROM public.exchange_positionevent
          WHERE (exchange_positionevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY exchange_positionevent.pgh_obj_id, exchange_positionevent.pgh_id DESC) event
     LEFT JOIN public.exchange_position today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.figures_figure (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    quantity character varying(120) NOT NULL,
    series character varying(80) NOT NULL,
    value numeric(28,6) NOT NULL,
    unit character varying(60) NOT NULL,
    what jsonb NOT NULL,
    qualifier character varying(12) NOT NULL,
    as_of character varying(10) NOT NULL,
    merged_into_id bigint,
    party_id bigint,
    CONSTRAINT figure_has_a_unit CHECK (((NOT ((quantity)::text = ''::text)) AND (NOT ((unit)::text = ''::text)))),
    CONSTRAINT figure_qualifier_is_known CHECK (((qualifier)::text = ANY (ARRAY[('exact'::character varying)::text, ('more_than'::character varying)::text, ('less_than'::character varying)::text, ('about'::character varying)::text]))),
    CONSTRAINT figures_figure_as_of_check CHECK ((((as_of)::text = ''::text) OR ((as_of)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT figures_figure_version_check CHECK ((version >= 0))
);
CREATE TABLE public.figures_figureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    quantity character varying(120) NOT NULL,
    series character varying(80) NOT NULL,
    value numeric(28,6) NOT NULL,
    unit character varying(60) NOT NULL,
    what jsonb NOT NULL,
    qualifier character varying(12) NOT NULL,
    as_of character varying(10) NOT NULL,
    merged_into_id bigint,
    party_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT figures_figureevent_as_of_check CHECK ((((as_of)::text = ''::text) OR ((as_of)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT figures_figureevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.figures_figure AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.quantity,
    event.series,
    event.value,
    event.unit,
    event.what,
    event.qualifier,
    event.as_of,
    event.party_id
   FROM (( SELECT DISTINCT ON (figures_figureevent.pgh_obj_id) figures_figureevent.pgh_id,
            figures_figureevent.pgh_created_at,
            figures_figureevent.pgh_label,
            figures_figureevent.id,
            figures_figureevent.version,
            figures_figureevent.created_at,
            figures_figureevent.created_by,
            figures_figureevent.changed_at,
            figures_figureevent.changed_by,
            figures_figureevent.label,
            figures_figureevent.search_text,
            figures_figureevent.visibility,
            figures_figureevent.quantity,
            figures_figureevent.series,
            figures_figureevent.value,
            figures_figureevent.unit,
            figures_figureevent.what,
            figures_figureevent.qualifier,
            figures_figureevent.as_of,
            figures_figureevent.merged_into_id,
            figures_figureevent.party_id,
            figures_figureevent.pgh_obj_id
           FROM public.figures_figureevent
          WHERE (figures_figureevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY figures_figureevent.pgh_obj_id, figures_figureevent.pgh_id DESC) event
     LEFT JOIN public.figures_figure today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.groups_actionitem (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    what jsonb NOT NULL,
    due_on date,
    ended character varying(8) NOT NULL,
    ended_on date,
    merged_into_id bigint,
    owner_office_id bigint,
    owner_party_id bigint,
    owner_person_id bigint,
    owner_user_id bigint,
    decision_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT action_item_is_closed_on_a_day CHECK (((((ended)::text = ''::text) AND (ended_on IS NULL)) OR (((ended)::text = ANY (ARRAY[('dropped'::character varying)::text, ('done'::character varying)::text])) AND (ended_on IS NOT NULL)))),
    CONSTRAINT action_item_is_someones CHECK (((owner_party_id IS NOT NULL) OR (owner_person_id IS NOT NULL) OR (owner_office_id IS NOT NULL) OR (owner_user_id IS NOT NULL))),
    CONSTRAINT groups_actionitem_version_check CHECK ((version >= 0))
);
CREATE TABLE public.groups_actionitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    what jsonb NOT NULL,
    due_on date,
    ended character varying(8) NOT NULL,
    ended_on date,
    merged_into_id bigint,
    owner_office_id bigint,
    owner_party_id bigint,
    owner_person_id bigint,
    owner_user_id bigint,
    pgh_obj_id bigint NOT NULL,
    decision_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT groups_actionitemevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_actionitem AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.meeting_id,
    event.decision_id,
    event.what,
    event.owner_party_id,
    event.owner_person_id,
    event.owner_office_id,
    event.owner_user_id,
    event.due_on,
    event.ended,
    event.ended_on
   FROM (( SELECT DISTINCT ON (groups_actionitemevent.pgh_obj_id) groups_actionitemevent.pgh_id,
            groups_actionitemevent.pgh_created_at,
            groups_actionitemevent.pgh_label,
            groups_actionitemevent.id,
            groups_actionitemevent.version,
            groups_actionitemevent.created_at,
            groups_actionitemevent.created_by,
            groups_actionitemevent.changed_at,
            groups_actionitemevent.changed_by,
            groups_actionitemevent.label,
            groups_actionitemevent.search_text,
            groups_actionitemevent.visibility,
            groups_actionitemevent.what,
            groups_actionitemevent.due_on,
            groups_actionitemevent.ended,
            groups_actionitemevent.ended_on,
            groups_actionitemevent.merged_into_id,
            groups_actionitemevent.owner_office_id,
            groups_actionitemevent.owner_party_id,
            groups_actionitemevent.owner_person_id,
            groups_actionitemevent.owner_user_id,
            groups_actionitemevent.pgh_obj_id,
            groups_actionitemevent.decision_id,
            groups_actionitemevent.meeting_id
           FROM public.groups_actionitemevent
          WHERE (groups_actionitemevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_actionitemevent.pgh_obj_id, groups_actionitemevent.pgh_id DESC) event
     LEFT JOIN public.groups_actionitem today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.groups_agendaitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    "position" smallint NOT NULL,
    title jsonb NOT NULL,
    pgh_obj_id bigint NOT NULL,
    presenter_id bigint,
    presenting_party_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT groups_agendaitemevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT groups_agendaitemevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_agendaitem AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    meeting_id,
    "position",
    title,
    presenter_id,
    presenting_party_id
   FROM ( SELECT DISTINCT ON (groups_agendaitemevent.pgh_obj_id) groups_agendaitemevent.pgh_id,
            groups_agendaitemevent.pgh_created_at,
            groups_agendaitemevent.pgh_label,
            groups_agendaitemevent.id,
            groups_agendaitemevent.version,
            groups_agendaitemevent.created_at,
            groups_agendaitemevent.created_by,
            groups_agendaitemevent.changed_at,
            groups_agendaitemevent.changed_by,
            groups_agendaitemevent."position",
            groups_agendaitemevent.title,
            groups_agendaitemevent.pgh_obj_id,
            groups_agendaitemevent.presenter_id,
            groups_agendaitemevent.presenting_party_id,
            groups_agendaitemevent.meeting_id
           FROM public.groups_agendaitemevent
          WHERE (groups_agendaitemevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_agendaitemevent.pgh_obj_id, groups_agendaitemevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_attendanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    presence character varying(12) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    represented_by_id bigint,
    meeting_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT groups_attendanceevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_attendance AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    meeting_id,
    member_id,
    presence,
    represented_by_id
   FROM ( SELECT DISTINCT ON (groups_attendanceevent.pgh_obj_id) groups_attendanceevent.pgh_id,
            groups_attendanceevent.pgh_created_at,
            groups_attendanceevent.pgh_label,
            groups_attendanceevent.id,
            groups_attendanceevent.version,
            groups_attendanceevent.created_at,
            groups_attendanceevent.created_by,
            groups_attendanceevent.changed_at,
            groups_attendanceevent.changed_by,
            groups_attendanceevent.presence,
            groups_attendanceevent.pgh_obj_id,
            groups_attendanceevent.represented_by_id,
            groups_attendanceevent.meeting_id,
            groups_attendanceevent.member_id
           FROM public.groups_attendanceevent
          WHERE (groups_attendanceevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_attendanceevent.pgh_obj_id, groups_attendanceevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_concernevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    party_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    CONSTRAINT groups_concernevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_concern AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    decision_id,
    party_id
   FROM ( SELECT DISTINCT ON (groups_concernevent.pgh_obj_id) groups_concernevent.pgh_id,
            groups_concernevent.pgh_created_at,
            groups_concernevent.pgh_label,
            groups_concernevent.id,
            groups_concernevent.version,
            groups_concernevent.created_at,
            groups_concernevent.created_by,
            groups_concernevent.changed_at,
            groups_concernevent.changed_by,
            groups_concernevent.party_id,
            groups_concernevent.pgh_obj_id,
            groups_concernevent.decision_id
           FROM public.groups_concernevent
          WHERE (groups_concernevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_concernevent.pgh_obj_id, groups_concernevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_correctionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    text jsonb NOT NULL,
    reason character varying(500) NOT NULL,
    item_id bigint,
    pgh_obj_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT groups_correctionevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_correction AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    meeting_id,
    item_id,
    text,
    reason
   FROM ( SELECT DISTINCT ON (groups_correctionevent.pgh_obj_id) groups_correctionevent.pgh_id,
            groups_correctionevent.pgh_created_at,
            groups_correctionevent.pgh_label,
            groups_correctionevent.id,
            groups_correctionevent.version,
            groups_correctionevent.created_at,
            groups_correctionevent.created_by,
            groups_correctionevent.changed_at,
            groups_correctionevent.changed_by,
            groups_correctionevent.text,
            groups_correctionevent.reason,
            groups_correctionevent.item_id,
            groups_correctionevent.pgh_obj_id,
            groups_correctionevent.meeting_id
           FROM public.groups_correctionevent
          WHERE (groups_correctionevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_correctionevent.pgh_obj_id, groups_correctionevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_decision (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    "position" smallint NOT NULL,
    number character varying(20) NOT NULL,
    text jsonb NOT NULL,
    decided_by character varying(12) NOT NULL,
    standing character varying(12) NOT NULL,
    taken_on character varying(10) NOT NULL,
    withdrawn_reason character varying(500) NOT NULL,
    item_id bigint,
    merged_into_id bigint,
    supersedes_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT decision_does_not_supersede_itself CHECK (((supersedes_id IS NULL) OR (NOT ((supersedes_id = id) AND (supersedes_id IS NOT NULL))))),
    CONSTRAINT decision_is_withdrawn_with_a_reason CHECK (((NOT ((standing)::text = 'withdrawn'::text)) OR (NOT ((withdrawn_reason)::text = ''::text)))),
    CONSTRAINT decision_standing_is_known CHECK (((standing)::text = ANY (ARRAY[('draft'::character varying)::text, ('taken'::character varying)::text, ('not_carried'::character varying)::text, ('withdrawn'::character varying)::text]))),
    CONSTRAINT decision_way_is_known CHECK (((decided_by)::text = ANY (ARRAY[('unsaid'::character varying)::text, ('consensus'::character varying)::text, ('vote'::character varying)::text]))),
    CONSTRAINT groups_decision_position_check CHECK (("position" >= 0)),
    CONSTRAINT groups_decision_taken_on_check CHECK ((((taken_on)::text = ''::text) OR ((taken_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_decision_version_check CHECK ((version >= 0))
);
CREATE TABLE public.groups_decisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    "position" smallint NOT NULL,
    number character varying(20) NOT NULL,
    text jsonb NOT NULL,
    decided_by character varying(12) NOT NULL,
    standing character varying(12) NOT NULL,
    taken_on character varying(10) NOT NULL,
    withdrawn_reason character varying(500) NOT NULL,
    item_id bigint,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    supersedes_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT groups_decisionevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT groups_decisionevent_taken_on_check CHECK ((((taken_on)::text = ''::text) OR ((taken_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_decisionevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_decision AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.meeting_id,
    event.item_id,
    event."position",
    event.number,
    event.text,
    event.decided_by,
    event.standing,
    event.taken_on,
    event.supersedes_id,
    event.withdrawn_reason
   FROM (( SELECT DISTINCT ON (groups_decisionevent.pgh_obj_id) groups_decisionevent.pgh_id,
            groups_decisionevent.pgh_created_at,
            groups_decisionevent.pgh_label,
            groups_decisionevent.id,
            groups_decisionevent.version,
            groups_decisionevent.created_at,
            groups_decisionevent.created_by,
            groups_decisionevent.changed_at,
            groups_decisionevent.changed_by,
            groups_decisionevent.label,
            groups_decisionevent.search_text,
            groups_decisionevent.visibility,
            groups_decisionevent."position",
            groups_decisionevent.number,
            groups_decisionevent.text,
            groups_decisionevent.decided_by,
            groups_decisionevent.standing,
            groups_decisionevent.taken_on,
            groups_decisionevent.withdrawn_reason,
            groups_decisionevent.item_id,
            groups_decisionevent.merged_into_id,
            groups_decisionevent.pgh_obj_id,
            groups_decisionevent.supersedes_id,
            groups_decisionevent.meeting_id
           FROM public.groups_decisionevent
          WHERE (groups_decisionevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_decisionevent.pgh_obj_id, groups_decisionevent.pgh_id DESC) event
     LEFT JOIN public.groups_decision today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.groups_effectevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(8) NOT NULL,
    changes jsonb NOT NULL,
    commitment_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_effectevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_effect AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    decision_id,
    commitment_id,
    sort,
    changes
   FROM ( SELECT DISTINCT ON (groups_effectevent.pgh_obj_id) groups_effectevent.pgh_id,
            groups_effectevent.pgh_created_at,
            groups_effectevent.pgh_label,
            groups_effectevent.id,
            groups_effectevent.version,
            groups_effectevent.created_at,
            groups_effectevent.created_by,
            groups_effectevent.changed_at,
            groups_effectevent.changed_by,
            groups_effectevent.sort,
            groups_effectevent.changes,
            groups_effectevent.commitment_id,
            groups_effectevent.decision_id,
            groups_effectevent.pgh_obj_id
           FROM public.groups_effectevent
          WHERE (groups_effectevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_effectevent.pgh_obj_id, groups_effectevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_group (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    group_kind character varying(24) NOT NULL,
    name jsonb NOT NULL,
    mandate jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    period daterange NOT NULL,
    topics character varying(80)[] NOT NULL,
    decides character varying(12) NOT NULL,
    quorum character varying(16) NOT NULL,
    quorum_number smallint,
    majority character varying(12) NOT NULL,
    merged_into_id bigint,
    parent_id bigint,
    CONSTRAINT group_decides_in_a_known_way CHECK (((decides)::text = ANY (ARRAY[('unsaid'::character varying)::text, ('consensus'::character varying)::text, ('vote'::character varying)::text]))),
    CONSTRAINT group_is_no_part_of_itself CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL))))),
    CONSTRAINT group_kind_is_known CHECK (((group_kind)::text = ANY (ARRAY[('steering_committee'::character varying)::text, ('management_committee'::character varying)::text, ('working_group'::character varying)::text, ('alliance'::character varying)::text, ('friendship_group'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT group_majority_is_known CHECK (((majority)::text = ANY (ARRAY[('simple'::character varying)::text, ('of_present'::character varying)::text, ('of_members'::character varying)::text, ('two_thirds'::character varying)::text]))),
    CONSTRAINT group_quorum_has_its_number CHECK (((NOT ((quorum)::text = 'number'::text)) OR (quorum_number > 0))),
    CONSTRAINT groups_group_quorum_number_check CHECK ((quorum_number >= 0)),
    CONSTRAINT groups_group_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_group_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_group_version_check CHECK ((version >= 0))
);
CREATE TABLE public.groups_groupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    group_kind character varying(24) NOT NULL,
    name jsonb NOT NULL,
    mandate jsonb NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    period daterange NOT NULL,
    topics character varying(80)[] NOT NULL,
    decides character varying(12) NOT NULL,
    quorum character varying(16) NOT NULL,
    quorum_number smallint,
    majority character varying(12) NOT NULL,
    merged_into_id bigint,
    parent_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_groupevent_quorum_number_check CHECK ((quorum_number >= 0)),
    CONSTRAINT groups_groupevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_groupevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_groupevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_group AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.group_kind,
    event.name,
    event.mandate,
    event.since,
    event.until,
    event.period,
    event.parent_id,
    event.topics,
    event.decides,
    event.quorum,
    event.quorum_number,
    event.majority
   FROM (( SELECT DISTINCT ON (groups_groupevent.pgh_obj_id) groups_groupevent.pgh_id,
            groups_groupevent.pgh_created_at,
            groups_groupevent.pgh_label,
            groups_groupevent.id,
            groups_groupevent.version,
            groups_groupevent.created_at,
            groups_groupevent.created_by,
            groups_groupevent.changed_at,
            groups_groupevent.changed_by,
            groups_groupevent.label,
            groups_groupevent.search_text,
            groups_groupevent.visibility,
            groups_groupevent.group_kind,
            groups_groupevent.name,
            groups_groupevent.mandate,
            groups_groupevent.since,
            groups_groupevent.until,
            groups_groupevent.period,
            groups_groupevent.topics,
            groups_groupevent.decides,
            groups_groupevent.quorum,
            groups_groupevent.quorum_number,
            groups_groupevent.majority,
            groups_groupevent.merged_into_id,
            groups_groupevent.parent_id,
            groups_groupevent.pgh_obj_id
           FROM public.groups_groupevent
          WHERE (groups_groupevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_groupevent.pgh_obj_id, groups_groupevent.pgh_id DESC) event
     LEFT JOIN public.groups_group today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.groups_itemreportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(8) NOT NULL,
    text jsonb NOT NULL,
    "on" date NOT NULL,
    activity_id bigint,
    document_id bigint,
    item_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_itemreportevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_itemreport AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    item_id,
    sort,
    text,
    "on",
    activity_id,
    document_id
   FROM ( SELECT DISTINCT ON (groups_itemreportevent.pgh_obj_id) groups_itemreportevent.pgh_id,
            groups_itemreportevent.pgh_created_at,
            groups_itemreportevent.pgh_label,
            groups_itemreportevent.id,
            groups_itemreportevent.version,
            groups_itemreportevent.created_at,
            groups_itemreportevent.created_by,
            groups_itemreportevent.changed_at,
            groups_itemreportevent.changed_by,
            groups_itemreportevent.sort,
            groups_itemreportevent.text,
            groups_itemreportevent."on",
            groups_itemreportevent.activity_id,
            groups_itemreportevent.document_id,
            groups_itemreportevent.item_id,
            groups_itemreportevent.pgh_obj_id
           FROM public.groups_itemreportevent
          WHERE (groups_itemreportevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_itemreportevent.pgh_obj_id, groups_itemreportevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_meeting (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    number character varying(12) NOT NULL,
    note jsonb NOT NULL,
    invited_at timestamp with time zone,
    minutes character varying(10) NOT NULL,
    minutes_visibility character varying(12) NOT NULL,
    laid_at timestamp with time zone,
    approved_on date,
    approval character varying(12) NOT NULL,
    activity_id bigint,
    approved_at_id bigint,
    group_id bigint NOT NULL,
    merged_into_id bigint,
    CONSTRAINT groups_meeting_version_check CHECK ((version >= 0)),
    CONSTRAINT meeting_has_its_activity CHECK (((activity_id IS NOT NULL) OR (merged_into_id IS NOT NULL))),
    CONSTRAINT meeting_minutes_are_approved_on_a_day CHECK ((((approved_on IS NOT NULL) AND ((minutes)::text = 'approved'::text)) OR ((NOT ((minutes)::text = 'approved'::text)) AND (approved_on IS NULL)))),
    CONSTRAINT meeting_minutes_stand_is_known CHECK (((minutes)::text = ANY (ARRAY[('draft'::character varying)::text, ('laid'::character varying)::text, ('approved'::character varying)::text])))
);
CREATE TABLE public.groups_meetingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    number character varying(12) NOT NULL,
    note jsonb NOT NULL,
    invited_at timestamp with time zone,
    minutes character varying(10) NOT NULL,
    minutes_visibility character varying(12) NOT NULL,
    laid_at timestamp with time zone,
    approved_on date,
    approval character varying(12) NOT NULL,
    activity_id bigint,
    approved_at_id bigint,
    group_id bigint NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_meetingevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_meeting AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.group_id,
    event.activity_id,
    event.number,
    event.note,
    event.invited_at,
    event.minutes,
    event.minutes_visibility,
    event.laid_at,
    event.approved_on,
    event.approval,
    event.approved_at_id
   FROM (( SELECT DISTINCT ON (groups_meetingevent.pgh_obj_id) groups_meetingevent.pgh_id,
            groups_meetingevent.pgh_created_at,
            groups_meetingevent.pgh_label,
            groups_meetingevent.id,
            groups_meetingevent.version,
            groups_meetingevent.created_at,
            groups_meetingevent.created_by,
            groups_meetingevent.changed_at,
            groups_meetingevent.changed_by,
            groups_meetingevent.label,
            groups_meetingevent.search_text,
            groups_meetingevent.visibility,
            groups_meetingevent.number,
            groups_meetingevent.note,
            groups_meetingevent.invited_at,
            groups_meetingevent.minutes,
            groups_meetingevent.minutes_visibility,
            groups_meetingevent.laid_at,
            groups_meetingevent.approved_on,
            groups_meetingevent.approval,
            groups_meetingevent.activity_id,
            groups_meetingevent.approved_at_id,
            groups_meetingevent.group_id,
            groups_meetingevent.merged_into_id,
            groups_meetingevent.pgh_obj_id
           FROM public.groups_meetingevent
          WHERE (groups_meetingevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_meetingevent.pgh_obj_id, groups_meetingevent.pgh_id DESC) event
     LEFT JOIN public.groups_meeting today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.groups_memberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    role character varying(12) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    period daterange NOT NULL,
    group_id bigint NOT NULL,
    office_id bigint,
    party_id bigint,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_memberevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_memberevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_memberevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_member AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    group_id,
    party_id,
    person_id,
    office_id,
    role,
    since,
    until,
    period
   FROM ( SELECT DISTINCT ON (groups_memberevent.pgh_obj_id) groups_memberevent.pgh_id,
            groups_memberevent.pgh_created_at,
            groups_memberevent.pgh_label,
            groups_memberevent.id,
            groups_memberevent.version,
            groups_memberevent.created_at,
            groups_memberevent.created_by,
            groups_memberevent.changed_at,
            groups_memberevent.changed_by,
            groups_memberevent.role,
            groups_memberevent.since,
            groups_memberevent.until,
            groups_memberevent.period,
            groups_memberevent.group_id,
            groups_memberevent.office_id,
            groups_memberevent.party_id,
            groups_memberevent.person_id,
            groups_memberevent.pgh_obj_id
           FROM public.groups_memberevent
          WHERE (groups_memberevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_memberevent.pgh_obj_id, groups_memberevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_minutestextevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    text jsonb NOT NULL,
    item_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_minutestextevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_minutestext AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    item_id,
    text
   FROM ( SELECT DISTINCT ON (groups_minutestextevent.pgh_obj_id) groups_minutestextevent.pgh_id,
            groups_minutestextevent.pgh_created_at,
            groups_minutestextevent.pgh_label,
            groups_minutestextevent.id,
            groups_minutestextevent.version,
            groups_minutestextevent.created_at,
            groups_minutestextevent.created_by,
            groups_minutestextevent.changed_at,
            groups_minutestextevent.changed_by,
            groups_minutestextevent.text,
            groups_minutestextevent.item_id,
            groups_minutestextevent.pgh_obj_id
           FROM public.groups_minutestextevent
          WHERE (groups_minutestextevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_minutestextevent.pgh_obj_id, groups_minutestextevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_paperevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    document_id bigint NOT NULL,
    item_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_paperevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_paper AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    item_id,
    document_id
   FROM ( SELECT DISTINCT ON (groups_paperevent.pgh_obj_id) groups_paperevent.pgh_id,
            groups_paperevent.pgh_created_at,
            groups_paperevent.pgh_label,
            groups_paperevent.id,
            groups_paperevent.version,
            groups_paperevent.created_at,
            groups_paperevent.created_by,
            groups_paperevent.changed_at,
            groups_paperevent.changed_by,
            groups_paperevent.document_id,
            groups_paperevent.item_id,
            groups_paperevent.pgh_obj_id
           FROM public.groups_paperevent
          WHERE (groups_paperevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_paperevent.pgh_obj_id, groups_paperevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.groups_voteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    ballot character varying(8) NOT NULL,
    decision_id bigint NOT NULL,
    member_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_voteevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.groups_vote AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    decision_id,
    member_id,
    ballot
   FROM ( SELECT DISTINCT ON (groups_voteevent.pgh_obj_id) groups_voteevent.pgh_id,
            groups_voteevent.pgh_created_at,
            groups_voteevent.pgh_label,
            groups_voteevent.id,
            groups_voteevent.version,
            groups_voteevent.created_at,
            groups_voteevent.created_by,
            groups_voteevent.changed_at,
            groups_voteevent.changed_by,
            groups_voteevent.ballot,
            groups_voteevent.decision_id,
            groups_voteevent.member_id,
            groups_voteevent.pgh_obj_id
           FROM public.groups_voteevent
          WHERE (groups_voteevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY groups_voteevent.pgh_obj_id, groups_voteevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.invitations_letterevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    subject jsonb NOT NULL,
    text jsonb NOT NULL,
    reminder_subject jsonb NOT NULL,
    reminder jsonb NOT NULL,
    answer_by date,
    signed_by character varying(200) NOT NULL,
    signed_as jsonb NOT NULL,
    activity_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT invitations_letterevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.invitations_letter AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    subject,
    text,
    reminder_subject,
    reminder,
    answer_by,
    signed_by,
    signed_as
   FROM ( SELECT DISTINCT ON (invitations_letterevent.pgh_obj_id) invitations_letterevent.pgh_id,
            invitations_letterevent.pgh_created_at,
            invitations_letterevent.pgh_label,
            invitations_letterevent.id,
            invitations_letterevent.version,
            invitations_letterevent.created_at,
            invitations_letterevent.created_by,
            invitations_letterevent.changed_at,
            invitations_letterevent.changed_by,
            invitations_letterevent.subject,
            invitations_letterevent.text,
            invitations_letterevent.reminder_subject,
            invitations_letterevent.reminder,
            invitations_letterevent.answer_by,
            invitations_letterevent.signed_by,
            invitations_letterevent.signed_as,
            invitations_letterevent.activity_id,
            invitations_letterevent.pgh_obj_id
           FROM public.invitations_letterevent
          WHERE (invitations_letterevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY invitations_letterevent.pgh_obj_id, invitations_letterevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.outcomes_askevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    months smallint NOT NULL,
    due_on date NOT NULL,
    postponed_to date,
    turn smallint NOT NULL,
    asked_on date,
    asked_at timestamp with time zone,
    reminders smallint NOT NULL,
    reminded_at timestamp with time zone,
    answered_at timestamp with time zone,
    answered_by bigint,
    told_how character varying(12) NOT NULL,
    told_by character varying(200) NOT NULL,
    told_on date,
    words_asked_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawal character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    activity_id bigint NOT NULL,
    answer_id bigint,
    party_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT outcomes_askevent_months_check CHECK ((months >= 0)),
    CONSTRAINT outcomes_askevent_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT outcomes_askevent_turn_check CHECK ((turn >= 0)),
    CONSTRAINT outcomes_askevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.outcomes_ask AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    party_id,
    months,
    due_on,
    postponed_to,
    turn,
    asked_on,
    asked_at,
    reminders,
    reminded_at,
    answer_id,
    answered_at,
    answered_by,
    told_how,
    told_by,
    told_on,
    words_asked_at,
    withdrawn_at,
    withdrawal,
    reason
   FROM ( SELECT DISTINCT ON (outcomes_askevent.pgh_obj_id) outcomes_askevent.pgh_id,
            outcomes_askevent.pgh_created_at,
            outcomes_askevent.pgh_label,
            outcomes_askevent.id,
            outcomes_askevent.version,
            outcomes_askevent.created_at,
            outcomes_askevent.created_by,
            outcomes_askevent.changed_at,
            outcomes_askevent.changed_by,
            outcomes_askevent.months,
            outcomes_askevent.due_on,
            outcomes_askevent.postponed_to,
            outcomes_askevent.turn,
            outcomes_askevent.asked_on,
            outcomes_askevent.asked_at,
            outcomes_askevent.reminders,
            outcomes_askevent.reminded_at,
            outcomes_askevent.answered_at,
            outcomes_askevent.answered_by,
            outcomes_askevent.told_how,
            outcomes_askevent.told_by,
            outcomes_askevent.told_on,
            outcomes_askevent.words_asked_at,
            outcomes_askevent.withdrawn_at,
            outcomes_askevent.withdrawal,
            outcomes_askevent.reason,
            outcomes_askevent.activity_id,
            outcomes_askevent.answer_id,
            outcomes_askevent.party_id,
            outcomes_askevent.pgh_obj_id
           FROM public.outcomes_askevent
          WHERE (outcomes_askevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY outcomes_askevent.pgh_obj_id, outcomes_askevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.participation_participation (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    instrument jsonb NOT NULL,
    period daterange NOT NULL,
    merged_into_id bigint,
    party_id bigint NOT NULL,
    CONSTRAINT participation_participation_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT participation_participation_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT participation_participation_version_check CHECK ((version >= 0))
);
CREATE TABLE public.participation_participationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    instrument jsonb NOT NULL,
    period daterange NOT NULL,
    merged_into_id bigint,
    party_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT participation_participationevent_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT participation_participationevent_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT participation_participationevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.participation_participation AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.party_id,
    event.since,
    event.until,
    event.instrument,
    event.period
   FROM (( SELECT DISTINCT ON (participation_participationevent.pgh_obj_id) participation_participationevent.pgh_id,
            participation_participationevent.pgh_created_at,
            participation_participationevent.pgh_label,
            participation_participationevent.id,
            participation_participationevent.version,
            participation_participationevent.created_at,
            participation_participationevent.created_by,
            participation_participationevent.changed_at,
            participation_participationevent.changed_by,
            participation_participationevent.label,
            participation_participationevent.search_text,
            participation_participationevent.visibility,
            participation_participationevent.since,
            participation_participationevent.until,
            participation_participationevent.instrument,
            participation_participationevent.period,
            participation_participationevent.merged_into_id,
            participation_participationevent.party_id,
            participation_participationevent.pgh_obj_id
           FROM public.participation_participationevent
          WHERE (participation_participationevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY participation_participationevent.pgh_obj_id, participation_participationevent.pgh_id DESC) event
     LEFT JOIN public.participation_participation today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.preparation_budgetlineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    what jsonb NOT NULL,
    category character varying(16) NOT NULL,
    funder_text character varying(200) NOT NULL,
    currency character varying(3) NOT NULL,
    planned numeric(18,3) NOT NULL,
    needed_on date,
    overrun numeric(18,3),
    approved_at timestamp with time zone,
    activity_id bigint NOT NULL,
    funder_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT preparation_budgetlineevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.preparation_budgetline AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    what,
    category,
    funder_id,
    funder_text,
    currency,
    planned,
    needed_on,
    overrun,
    approved_at
   FROM ( SELECT DISTINCT ON (preparation_budgetlineevent.pgh_obj_id) preparation_budgetlineevent.pgh_id,
            preparation_budgetlineevent.pgh_created_at,
            preparation_budgetlineevent.pgh_label,
            preparation_budgetlineevent.id,
            preparation_budgetlineevent.version,
            preparation_budgetlineevent.created_at,
            preparation_budgetlineevent.created_by,
            preparation_budgetlineevent.changed_at,
            preparation_budgetlineevent.changed_by,
            preparation_budgetlineevent.what,
            preparation_budgetlineevent.category,
            preparation_budgetlineevent.funder_text,
            preparation_budgetlineevent.currency,
            preparation_budgetlineevent.planned,
            preparation_budgetlineevent.needed_on,
            preparation_budgetlineevent.overrun,
            preparation_budgetlineevent.approved_at,
            preparation_budgetlineevent.activity_id,
            preparation_budgetlineevent.funder_id,
            preparation_budgetlineevent.pgh_obj_id
           FROM public.preparation_budgetlineevent
          WHERE (preparation_budgetlineevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY preparation_budgetlineevent.pgh_obj_id, preparation_budgetlineevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.preparation_conceptnoteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    purpose jsonb NOT NULL,
    change jsonb NOT NULL,
    audience jsonb NOT NULL,
    format jsonb NOT NULL,
    risks jsonb NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(2000) NOT NULL,
    approved_version integer,
    activity_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT preparation_conceptnoteevent_approved_version_check CHECK ((approved_version >= 0)),
    CONSTRAINT preparation_conceptnoteevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.preparation_conceptnote AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    purpose,
    change,
    audience,
    format,
    risks,
    state,
    reason,
    approved_version
   FROM ( SELECT DISTINCT ON (preparation_conceptnoteevent.pgh_obj_id) preparation_conceptnoteevent.pgh_id,
            preparation_conceptnoteevent.pgh_created_at,
            preparation_conceptnoteevent.pgh_label,
            preparation_conceptnoteevent.id,
            preparation_conceptnoteevent.version,
            preparation_conceptnoteevent.created_at,
            preparation_conceptnoteevent.created_by,
            preparation_conceptnoteevent.changed_at,
            preparation_conceptnoteevent.changed_by,
            preparation_conceptnoteevent.purpose,
            preparation_conceptnoteevent.change,
            preparation_conceptnoteevent.audience,
            preparation_conceptnoteevent.format,
            preparation_conceptnoteevent.risks,
            preparation_conceptnoteevent.state,
            preparation_conceptnoteevent.reason,
            preparation_conceptnoteevent.approved_version,
            preparation_conceptnoteevent.activity_id,
            preparation_conceptnoteevent.pgh_obj_id
           FROM public.preparation_conceptnoteevent
          WHERE (preparation_conceptnoteevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY preparation_conceptnoteevent.pgh_obj_id, preparation_conceptnoteevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.programme_feedbackformevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    is_open boolean NOT NULL,
    each_session boolean NOT NULL,
    activity_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT programme_feedbackformevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_feedbackform AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    is_open,
    each_session
   FROM ( SELECT DISTINCT ON (programme_feedbackformevent.pgh_obj_id) programme_feedbackformevent.pgh_id,
            programme_feedbackformevent.pgh_created_at,
            programme_feedbackformevent.pgh_label,
            programme_feedbackformevent.id,
            programme_feedbackformevent.version,
            programme_feedbackformevent.created_at,
            programme_feedbackformevent.created_by,
            programme_feedbackformevent.changed_at,
            programme_feedbackformevent.changed_by,
            programme_feedbackformevent.is_open,
            programme_feedbackformevent.each_session,
            programme_feedbackformevent.activity_id,
            programme_feedbackformevent.pgh_obj_id
           FROM public.programme_feedbackformevent
          WHERE (programme_feedbackformevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_feedbackformevent.pgh_obj_id, programme_feedbackformevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.programme_feedbackquestionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    "position" smallint NOT NULL,
    sort character varying(6) NOT NULL,
    code character varying(20) NOT NULL,
    label jsonb NOT NULL,
    is_asked boolean NOT NULL,
    form_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT programme_feedbackquestionevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_feedbackquestionevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_feedbackquestion AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    form_id,
    "position",
    sort,
    code,
    label,
    is_asked
   FROM ( SELECT DISTINCT ON (programme_feedbackquestionevent.pgh_obj_id) programme_feedbackquestionevent.pgh_id,
            programme_feedbackquestionevent.pgh_created_at,
            programme_feedbackquestionevent.pgh_label,
            programme_feedbackquestionevent.id,
            programme_feedbackquestionevent.version,
            programme_feedbackquestionevent.created_at,
            programme_feedbackquestionevent.created_by,
            programme_feedbackquestionevent.changed_at,
            programme_feedbackquestionevent.changed_by,
            programme_feedbackquestionevent."position",
            programme_feedbackquestionevent.sort,
            programme_feedbackquestionevent.code,
            programme_feedbackquestionevent.label,
            programme_feedbackquestionevent.is_asked,
            programme_feedbackquestionevent.form_id,
            programme_feedbackquestionevent.pgh_obj_id
           FROM public.programme_feedbackquestionevent
          WHERE (programme_feedbackquestionevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_feedbackquestionevent.pgh_obj_id, programme_feedbackquestionevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.programme_materialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(10) NOT NULL,
    title jsonb NOT NULL,
    link character varying(1000) NOT NULL,
    file_name character varying(300) NOT NULL,
    media_type character varying(100) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    language character varying(7) NOT NULL,
    is_public boolean NOT NULL,
    document_id bigint,
    pgh_obj_id bigint NOT NULL,
    session_id bigint NOT NULL,
    CONSTRAINT programme_materialevent_size_check CHECK ((size >= 0)),
    CONSTRAINT programme_materialevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_material AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    session_id,
    sort,
    title,
    link,
    file_name,
    media_type,
    sha256,
    size,
    language,
    is_public,
    document_id
   FROM ( SELECT DISTINCT ON (programme_materialevent.pgh_obj_id) programme_materialevent.pgh_id,
            programme_materialevent.pgh_created_at,
            programme_materialevent.pgh_label,
            programme_materialevent.id,
            programme_materialevent.version,
            programme_materialevent.created_at,
            programme_materialevent.created_by,
            programme_materialevent.changed_at,
            programme_materialevent.changed_by,
            programme_materialevent.sort,
            programme_materialevent.title,
            programme_materialevent.link,
            programme_materialevent.file_name,
            programme_materialevent.media_type,
            programme_materialevent.sha256,
            programme_materialevent.size,
            programme_materialevent.language,
            programme_materialevent.is_public,
            programme_materialevent.document_id,
            programme_materialevent.pgh_obj_id,
            programme_materialevent.session_id
           FROM public.programme_materialevent
          WHERE (programme_materialevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_materialevent.pgh_obj_id, programme_materialevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.programme_roomevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name jsonb NOT NULL,
    capacity integer,
    "position" smallint NOT NULL,
    activity_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT programme_roomevent_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT programme_roomevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_roomevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_room AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    name,
    capacity,
    "position"
   FROM ( SELECT DISTINCT ON (programme_roomevent.pgh_obj_id) programme_roomevent.pgh_id,
            programme_roomevent.pgh_created_at,
            programme_roomevent.pgh_label,
            programme_roomevent.id,
            programme_roomevent.version,
            programme_roomevent.created_at,
            programme_roomevent.created_by,
            programme_roomevent.changed_at,
            programme_roomevent.changed_by,
            programme_roomevent.name,
            programme_roomevent.capacity,
            programme_roomevent."position",
            programme_roomevent.activity_id,
            programme_roomevent.pgh_obj_id
           FROM public.programme_roomevent
          WHERE (programme_roomevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_roomevent.pgh_obj_id, programme_roomevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.programme_session (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    session_kind character varying(12) NOT NULL,
    title jsonb NOT NULL,
    abstract jsonb NOT NULL,
    begins timestamp without time zone NOT NULL,
    ends timestamp without time zone NOT NULL,
    zone character varying(40) NOT NULL,
    seats integer,
    spoken character varying(7)[] NOT NULL,
    interpreted character varying(7)[] NOT NULL,
    online_at character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    why_cancelled jsonb NOT NULL,
    sequence integer NOT NULL,
    uid character varying(80) NOT NULL,
    activity_id bigint NOT NULL,
    merged_into_id bigint,
    room_id bigint,
    track_id bigint,
    CONSTRAINT programme_session_seats_check CHECK ((seats >= 0)),
    CONSTRAINT programme_session_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT programme_session_version_check CHECK ((version >= 0)),
    CONSTRAINT session_kind_is_known CHECK (((session_kind)::text = ANY (ARRAY[('plenary'::character varying)::text, ('panel'::character varying)::text, ('roundtable'::character varying)::text, ('talk'::character varying)::text, ('workshop'::character varying)::text, ('ceremony'::character varying)::text, ('break'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT session_state_is_known CHECK (((state)::text = ANY (ARRAY[('draft'::character varying)::text, ('planned'::character varying)::text, ('cancelled'::character varying)::text])))
);
CREATE TABLE public.programme_sessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    session_kind character varying(12) NOT NULL,
    title jsonb NOT NULL,
    abstract jsonb NOT NULL,
    begins timestamp without time zone NOT NULL,
    ends timestamp without time zone NOT NULL,
    zone character varying(40) NOT NULL,
    seats integer,
    spoken character varying(7)[] NOT NULL,
    interpreted character varying(7)[] NOT NULL,
    online_at character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    why_cancelled jsonb NOT NULL,
    sequence integer NOT NULL,
    uid character varying(80) NOT NULL,
    activity_id bigint NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    room_id bigint,
    track_id bigint,
    CONSTRAINT programme_sessionevent_seats_check CHECK ((seats >= 0)),
    CONSTRAINT programme_sessionevent_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT programme_sessionevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_session AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.activity_id,
    event.session_kind,
    event.title,
    event.abstract,
    event.begins,
    event.ends,
    event.zone,
    event.room_id,
    event.track_id,
    event.seats,
    event.spoken,
    event.interpreted,
    event.online_at,
    event.state,
    event.why_cancelled,
    event.sequence,
    event.uid
   FROM (( SELECT DISTINCT ON (programme_sessionevent.pgh_obj_id) programme_sessionevent.pgh_id,
            programme_sessionevent.pgh_created_at,
            programme_sessionevent.pgh_label,
            programme_sessionevent.id,
            programme_sessionevent.version,
            programme_sessionevent.created_at,
            programme_sessionevent.created_by,
            programme_sessionevent.changed_at,
            programme_sessionevent.changed_by,
            programme_sessionevent.label,
            programme_sessionevent.search_text,
            programme_sessionevent.visibility,
            programme_sessionevent.session_kind,
            programme_sessionevent.title,
            programme_sessionevent.abstract,
            programme_sessionevent.begins,
            programme_sessionevent.ends,
            programme_sessionevent.zone,
            programme_sessionevent.seats,
            programme_sessionevent.spoken,
            programme_sessionevent.interpreted,
            programme_sessionevent.online_at,
            programme_sessionevent.state,
            programme_sessionevent.why_cancelled,
            programme_sessionevent.sequence,
            programme_sessionevent.uid,
            programme_sessionevent.activity_id,
            programme_sessionevent.merged_into_id,
            programme_sessionevent.pgh_obj_id,
            programme_sessionevent.room_id,
            programme_sessionevent.track_id
           FROM public.programme_sessionevent
          WHERE (programme_sessionevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_sessionevent.pgh_obj_id, programme_sessionevent.pgh_id DESC) event
     LEFT JOIN public.programme_session today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.programme_speakerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    role character varying(10) NOT NULL,
    name character varying(300) NOT NULL,
    affiliation jsonb NOT NULL,
    bio jsonb NOT NULL,
    "position" smallint NOT NULL,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    session_id bigint NOT NULL,
    registration_id bigint,
    CONSTRAINT programme_speakerevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_speakerevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_speaker AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    session_id,
    role,
    person_id,
    registration_id,
    name,
    affiliation,
    bio,
    "position"
   FROM ( SELECT DISTINCT ON (programme_speakerevent.pgh_obj_id) programme_speakerevent.pgh_id,
            programme_speakerevent.pgh_created_at,
            programme_speakerevent.pgh_label,
            programme_speakerevent.id,
            programme_speakerevent.version,
            programme_speakerevent.created_at,
            programme_speakerevent.created_by,
            programme_speakerevent.changed_at,
            programme_speakerevent.changed_by,
            programme_speakerevent.role,
            programme_speakerevent.name,
            programme_speakerevent.affiliation,
            programme_speakerevent.bio,
            programme_speakerevent."position",
            programme_speakerevent.person_id,
            programme_speakerevent.pgh_obj_id,
            programme_speakerevent.session_id,
            programme_speakerevent.registration_id
           FROM public.programme_speakerevent
          WHERE (programme_speakerevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_speakerevent.pgh_obj_id, programme_speakerevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.programme_trackevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name jsonb NOT NULL,
    "position" smallint NOT NULL,
    activity_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT programme_trackevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_trackevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.programme_track AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    activity_id,
    name,
    "position"
   FROM ( SELECT DISTINCT ON (programme_trackevent.pgh_obj_id) programme_trackevent.pgh_id,
            programme_trackevent.pgh_created_at,
            programme_trackevent.pgh_label,
            programme_trackevent.id,
            programme_trackevent.version,
            programme_trackevent.created_at,
            programme_trackevent.created_by,
            programme_trackevent.changed_at,
            programme_trackevent.changed_by,
            programme_trackevent.name,
            programme_trackevent."position",
            programme_trackevent.activity_id,
            programme_trackevent.pgh_obj_id
           FROM public.programme_trackevent
          WHERE (programme_trackevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY programme_trackevent.pgh_obj_id, programme_trackevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.sources_sourcedocument (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    title character varying(500) NOT NULL,
    publisher character varying(300) NOT NULL,
    published_on character varying(10) NOT NULL,
    language character varying(7) NOT NULL,
    address character varying(1000) NOT NULL,
    file_name character varying(300) NOT NULL,
    media_type character varying(100) NOT NULL,
    sha256 character varying(64) NOT NULL,
    text text NOT NULL,
    merged_into_id bigint,
    supersedes_id bigint,
    CONSTRAINT document_is_not_newer_than_itself CHECK ((NOT ((supersedes_id = id) AND (supersedes_id IS NOT NULL)))),
    CONSTRAINT sources_sourcedocument_published_on_check CHECK ((((published_on)::text = ''::text) OR ((published_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT sources_sourcedocument_version_check CHECK ((version >= 0))
);
CREATE TABLE public.sources_sourcedocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    title character varying(500) NOT NULL,
    publisher character varying(300) NOT NULL,
    published_on character varying(10) NOT NULL,
    language character varying(7) NOT NULL,
    address character varying(1000) NOT NULL,
    file_name character varying(300) NOT NULL,
    media_type character varying(100) NOT NULL,
    sha256 character varying(64) NOT NULL,
    text text NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    supersedes_id bigint,
    CONSTRAINT sources_sourcedocumentevent_published_on_check CHECK ((((published_on)::text = ''::text) OR ((published_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT sources_sourcedocumentevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.sources_sourcedocument AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.title,
    event.publisher,
    event.published_on,
    event.language,
    event.address,
    event.file_name,
    event.media_type,
    event.sha256,
    event.text,
    event.supersedes_id
   FROM (( SELECT DISTINCT ON (sources_sourcedocumentevent.pgh_obj_id) sources_sourcedocumentevent.pgh_id,
            sources_sourcedocumentevent.pgh_created_at,
            sources_sourcedocumentevent.pgh_label,
            sources_sourcedocumentevent.id,
            sources_sourcedocumentevent.version,
            sources_sourcedocumentevent.created_at,
            sources_sourcedocumentevent.created_by,
            sources_sourcedocumentevent.changed_at,
            sources_sourcedocumentevent.changed_by,
            sources_sourcedocumentevent.label,
            sources_sourcedocumentevent.search_text,
            sources_sourcedocumentevent.visibility,
            sources_sourcedocumentevent.title,
            sources_sourcedocumentevent.publisher,
            sources_sourcedocumentevent.published_on,
            sources_sourcedocumentevent.language,
            sources_sourcedocumentevent.address,
            sources_sourcedocumentevent.file_name,
            sources_sourcedocumentevent.media_type,
            sources_sourcedocumentevent.sha256,
            sources_sourcedocumentevent.text,
            sources_sourcedocumentevent.merged_into_id,
            sources_sourcedocumentevent.pgh_obj_id,
            sources_sourcedocumentevent.supersedes_id
           FROM public.sources_sourcedocumentevent
          WHERE (sources_sourcedocumentevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY sources_sourcedocumentevent.pgh_obj_id, sources_sourcedocumentevent.pgh_id DESC) event
     LEFT JOIN public.sources_sourcedocument today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.sources_supportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint NOT NULL,
    field character varying(60) NOT NULL,
    noted_by bigint,
    noted_at timestamp with time zone NOT NULL,
    evidence_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
CREATE VIEW ledger_then.sources_support AS
 SELECT pgh_obj_id AS id,
    evidence_id,
    record_kind,
    record_id,
    field,
    noted_by,
    noted_at
   FROM ( SELECT DISTINCT ON (sources_supportevent.pgh_obj_id) sources_supportevent.pgh_id,
            sources_supportevent.pgh_created_at,
            sources_supportevent.pgh_label,
            sources_supportevent.id,
            sources_supportevent.record_kind,
            sources_supportevent.record_id,
            sources_supportevent.field,
            sources_supportevent.noted_by,
            sources_supportevent.noted_at,
            sources_supportevent.evidence_id,
            sources_supportevent.pgh_obj_id
           FROM public.sources_supportevent
          WHERE (sources_supportevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY sources_supportevent.pgh_obj_id, sources_supportevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.topics_topic (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    notation character varying(80) NOT NULL,
    names jsonb NOT NULL,
    alternatives jsonb NOT NULL,
    definition jsonb NOT NULL,
    broader_id bigint,
    merged_into_id bigint,
    CONSTRAINT topic_is_named_in_every_language CHECK ((names ?& '{en,ru,kk,fr}'::text[])),
    CONSTRAINT topic_is_not_broader_than_itself CHECK (((broader_id IS NULL) OR (NOT ((broader_id = id) AND (broader_id IS NOT NULL))))),
    CONSTRAINT topics_topic_version_check CHECK ((version >= 0))
);
CREATE TABLE public.topics_topicevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    notation character varying(80) NOT NULL,
    names jsonb NOT NULL,
    alternatives jsonb NOT NULL,
    definition jsonb NOT NULL,
    broader_id bigint,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT topics_topicevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.topics_topic AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.notation,
    event.names,
    event.alternatives,
    event.definition,
    event.broader_id
   FROM (( SELECT DISTINCT ON (topics_topicevent.pgh_obj_id) topics_topicevent.pgh_id,
            topics_topicevent.pgh_created_at,
            topics_topicevent.pgh_label,
            topics_topicevent.id,
            topics_topicevent.version,
            topics_topicevent.created_at,
            topics_topicevent.created_by,
            topics_topicevent.changed_at,
            topics_topicevent.changed_by,
            topics_topicevent.label,
            topics_topicevent.search_text,
            topics_topicevent.visibility,
            topics_topicevent.notation,
            topics_topicevent.names,
            topics_topicevent.alternatives,
            topics_topicevent.definition,
            topics_topicevent.broader_id,
            topics_topicevent.merged_into_id,
            topics_topicevent.pgh_obj_id
           FROM public.topics_topicevent
          WHERE (topics_topicevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY topics_topicevent.pgh_obj_id, topics_topicevent.pgh_id DESC) event
     LEFT JOIN public.topics_topic today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.training_cohort (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    title jsonb NOT NULL,
    languages character varying(7)[] NOT NULL,
    certified_at timestamp with time zone,
    activity_id bigint NOT NULL,
    merged_into_id bigint,
    course_id bigint NOT NULL,
    CONSTRAINT training_cohort_version_check CHECK ((version >= 0))
);
CREATE TABLE public.training_cohortevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    title jsonb NOT NULL,
    languages character varying(7)[] NOT NULL,
    certified_at timestamp with time zone,
    activity_id bigint NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    course_id bigint NOT NULL,
    CONSTRAINT training_cohortevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.training_cohort AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.title,
    event.course_id,
    event.activity_id,
    event.languages,
    event.certified_at
   FROM (( SELECT DISTINCT ON (training_cohortevent.pgh_obj_id) training_cohortevent.pgh_id,
            training_cohortevent.pgh_created_at,
            training_cohortevent.pgh_label,
            training_cohortevent.id,
            training_cohortevent.version,
            training_cohortevent.created_at,
            training_cohortevent.created_by,
            training_cohortevent.changed_at,
            training_cohortevent.changed_by,
            training_cohortevent.label,
            training_cohortevent.search_text,
            training_cohortevent.visibility,
            training_cohortevent.title,
            training_cohortevent.languages,
            training_cohortevent.certified_at,
            training_cohortevent.activity_id,
            training_cohortevent.merged_into_id,
            training_cohortevent.pgh_obj_id,
            training_cohortevent.course_id
           FROM public.training_cohortevent
          WHERE (training_cohortevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY training_cohortevent.pgh_obj_id, training_cohortevent.pgh_id DESC) event
     LEFT JOIN public.training_cohort today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.training_course (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    title jsonb NOT NULL,
    aims jsonb NOT NULL,
    content jsonb NOT NULL,
    topics character varying(80)[] NOT NULL,
    languages character varying(7)[] NOT NULL,
    hours smallint NOT NULL,
    level character varying(16) NOT NULL,
    needs_attendance smallint NOT NULL,
    needs_score smallint NOT NULL,
    needs_evaluation boolean NOT NULL,
    merged_into_id bigint,
    provider_id bigint,
    CONSTRAINT course_asks_for_shares CHECK (((needs_attendance <= 100) AND (needs_score <= 100))),
    CONSTRAINT course_level_is_known CHECK (((level)::text = ANY (ARRAY[('beginners'::character varying)::text, ('practitioners'::character varying)::text, ('experts'::character varying)::text]))),
    CONSTRAINT training_course_hours_check CHECK ((hours >= 0)),
    CONSTRAINT training_course_needs_attendance_check CHECK ((needs_attendance >= 0)),
    CONSTRAINT training_course_needs_score_check CHECK ((needs_score >= 0)),
    CONSTRAINT training_course_version_check CHECK ((version >= 0))
);
CREATE TABLE public.training_courseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    label character varying(500) NOT NULL,
    search_text text NOT NULL,
    visibility character varying(12) NOT NULL,
    title jsonb NOT NULL,
    aims jsonb NOT NULL,
    content jsonb NOT NULL,
    topics character varying(80)[] NOT NULL,
    languages character varying(7)[] NOT NULL,
    hours smallint NOT NULL,
    level character varying(16) NOT NULL,
    needs_attendance smallint NOT NULL,
    needs_score smallint NOT NULL,
    needs_evaluation boolean NOT NULL,
    merged_into_id bigint,
    pgh_obj_id bigint NOT NULL,
    provider_id bigint,
    CONSTRAINT training_courseevent_hours_check CHECK ((hours >= 0)),
    CONSTRAINT training_courseevent_needs_attendance_check CHECK ((needs_attendance >= 0)),
    CONSTRAINT training_courseevent_needs_score_check CHECK ((needs_score >= 0)),
    CONSTRAINT training_courseevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.training_course AS
 SELECT event.pgh_obj_id AS id,
    event.version,
    event.created_at,
    event.created_by,
    event.changed_at,
    event.changed_by,
    event.label,
    event.search_text,
        CASE
            WHEN (('secretariat'::text = (event.visibility)::text) OR ('secretariat'::text = (today.visibility)::text)) THEN 'secretariat'::character varying
            WHEN (('hub'::text = (event.visibility)::text) OR ('hub'::text = (today.visibility)::text)) THEN 'hub'::character varying
            ELSE event.visibility
        END AS visibility,
    event.merged_into_id,
    event.title,
    event.aims,
    event.content,
    event.topics,
    event.languages,
    event.hours,
    event.level,
    event.provider_id,
    event.needs_attendance,
    event.needs_score,
    event.needs_evaluation
   FROM (( SELECT DISTINCT ON (training_courseevent.pgh_obj_id) training_courseevent.pgh_id,
            training_courseevent.pgh_created_at,
            training_courseevent.pgh_label,
            training_courseevent.id,
            training_courseevent.version,
            training_courseevent.created_at,
            training_courseevent.created_by,
            training_courseevent.changed_at,
            training_courseevent.changed_by,
            training_courseevent.label,
            training_courseevent.search_text,
            training_courseevent.visibility,
            training_courseevent.title,
            training_courseevent.aims,
            training_courseevent.content,
            training_courseevent.topics,
            training_courseevent.languages,
            training_courseevent.hours,
            training_courseevent.level,
            training_courseevent.needs_attendance,
            training_courseevent.needs_score,
            training_courseevent.needs_evaluation,
            training_courseevent.merged_into_id,
            training_courseevent.pgh_obj_id,
            training_courseevent.provider_id
           FROM public.training_courseevent
          WHERE (training_courseevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY training_courseevent.pgh_obj_id, training_courseevent.pgh_id DESC) event
     LEFT JOIN public.training_course today ON ((today.id = event.pgh_obj_id)))
  WHERE (event.pgh_label <> 'delete'::text);
CREATE TABLE public.training_materialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    audience character varying(12) NOT NULL,
    cohort_id bigint,
    course_id bigint NOT NULL,
    document_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT training_materialevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.training_material AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    course_id,
    cohort_id,
    title,
    document_id,
    audience
   FROM ( SELECT DISTINCT ON (training_materialevent.pgh_obj_id) training_materialevent.pgh_id,
            training_materialevent.pgh_created_at,
            training_materialevent.pgh_label,
            training_materialevent.id,
            training_materialevent.version,
            training_materialevent.created_at,
            training_materialevent.created_by,
            training_materialevent.changed_at,
            training_materialevent.changed_by,
            training_materialevent.title,
            training_materialevent.audience,
            training_materialevent.cohort_id,
            training_materialevent.course_id,
            training_materialevent.document_id,
            training_materialevent.pgh_obj_id
           FROM public.training_materialevent
          WHERE (training_materialevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY training_materialevent.pgh_obj_id, training_materialevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.training_questionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    newest smallint NOT NULL,
    is_retired boolean NOT NULL,
    course_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT training_questionevent_newest_check CHECK ((newest >= 0)),
    CONSTRAINT training_questionevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.training_question AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    course_id,
    newest,
    is_retired
   FROM ( SELECT DISTINCT ON (training_questionevent.pgh_obj_id) training_questionevent.pgh_id,
            training_questionevent.pgh_created_at,
            training_questionevent.pgh_label,
            training_questionevent.id,
            training_questionevent.version,
            training_questionevent.created_at,
            training_questionevent.created_by,
            training_questionevent.changed_at,
            training_questionevent.changed_by,
            training_questionevent.newest,
            training_questionevent.is_retired,
            training_questionevent.course_id,
            training_questionevent.pgh_obj_id
           FROM public.training_questionevent
          WHERE (training_questionevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY training_questionevent.pgh_obj_id, training_questionevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.training_quizevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    stage character varying(10) NOT NULL,
    questions bigint[] NOT NULL,
    draw smallint NOT NULL,
    shuffles boolean NOT NULL,
    minutes smallint,
    attempts smallint NOT NULL,
    pass_mark smallint,
    opens_at timestamp without time zone,
    closes_at timestamp without time zone,
    zone character varying(40) NOT NULL,
    shows character varying(12) NOT NULL,
    cohort_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT training_quizevent_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT training_quizevent_draw_check CHECK ((draw >= 0)),
    CONSTRAINT training_quizevent_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT training_quizevent_pass_mark_check CHECK ((pass_mark >= 0)),
    CONSTRAINT training_quizevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.training_quiz AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    cohort_id,
    title,
    stage,
    questions,
    draw,
    shuffles,
    minutes,
    attempts,
    pass_mark,
    opens_at,
    closes_at,
    zone,
    shows
   FROM ( SELECT DISTINCT ON (training_quizevent.pgh_obj_id) training_quizevent.pgh_id,
            training_quizevent.pgh_created_at,
            training_quizevent.pgh_label,
            training_quizevent.id,
            training_quizevent.version,
            training_quizevent.created_at,
            training_quizevent.created_by,
            training_quizevent.changed_at,
            training_quizevent.changed_by,
            training_quizevent.title,
            training_quizevent.stage,
            training_quizevent.questions,
            training_quizevent.draw,
            training_quizevent.shuffles,
            training_quizevent.minutes,
            training_quizevent.attempts,
            training_quizevent.pass_mark,
            training_quizevent.opens_at,
            training_quizevent.closes_at,
            training_quizevent.zone,
            training_quizevent.shows,
            training_quizevent.cohort_id,
            training_quizevent.pgh_obj_id
           FROM public.training_quizevent
          WHERE (training_quizevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY training_quizevent.pgh_obj_id, training_quizevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.training_trainerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    subject jsonb NOT NULL,
    cohort_id bigint NOT NULL,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT training_trainerevent_version_check CHECK ((version >= 0))
);
CREATE VIEW ledger_then.training_trainer AS
 SELECT pgh_obj_id AS id,
    version,
    created_at,
    created_by,
    changed_at,
    changed_by,
    cohort_id,
    person_id,
    name,
    subject
   FROM ( SELECT DISTINCT ON (training_trainerevent.pgh_obj_id) training_trainerevent.pgh_id,
            training_trainerevent.pgh_created_at,
            training_trainerevent.pgh_label,
            training_trainerevent.id,
            training_trainerevent.version,
            training_trainerevent.created_at,
            training_trainerevent.created_by,
            training_trainerevent.changed_at,
            training_trainerevent.changed_by,
            training_trainerevent.name,
            training_trainerevent.subject,
            training_trainerevent.cohort_id,
            training_trainerevent.person_id,
            training_trainerevent.pgh_obj_id
           FROM public.training_trainerevent
          WHERE (training_trainerevent.pgh_created_at < (current_setting('shanyrak.known'::text))::timestamp with time zone)
          ORDER BY training_trainerevent.pgh_obj_id, training_trainerevent.pgh_id DESC) event
  WHERE (pgh_label <> 'delete'::text);
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_heldrole (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    period daterange NOT NULL,
    party_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT focal_point_speaks_for_a_party CHECK (((NOT ((role)::text = 'focal_point'::text)) OR (party_id IS NOT NULL))),
    CONSTRAINT role_is_known CHECK (((role)::text = ANY (ARRAY[('officer'::character varying)::text, ('director'::character varying)::text, ('focal_point'::character varying)::text, ('expert'::character varying)::text, ('commission_member'::character varying)::text, ('candidate'::character varying)::text, ('official'::character varying)::text, ('case_officer'::character varying)::text, ('citizen'::character varying)::text, ('auditor'::character varying)::text, ('administrator'::character varying)::text, ('public'::character varying)::text])))
);
ALTER TABLE public.accounts_heldrole ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_heldrole_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_invitation (
    id bigint NOT NULL,
    token_hash bytea NOT NULL,
    invited_by bigint,
    invited_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    user_id bigint NOT NULL,
    CONSTRAINT invitation_has_one_answer CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL)))
);
ALTER TABLE public.accounts_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_signinlink (
    id bigint NOT NULL,
    token_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    user_id bigint NOT NULL,
    CONSTRAINT sign_in_link_lasts_a_while CHECK ((expires_at > made_at))
);
ALTER TABLE public.accounts_signinlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_signinlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    language character varying(7) NOT NULL,
    keys_on boolean NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone
);
CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_visit (
    user_id bigint NOT NULL,
    last_at timestamp with time zone NOT NULL,
    before timestamp with time zone,
    seen_at timestamp with time zone
);
ALTER TABLE public.activities_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.activities_activityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_activityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.activities_fulfilment (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    activity_id bigint NOT NULL,
    commitment_id bigint NOT NULL,
    CONSTRAINT activities_fulfilment_version_check CHECK ((version >= 0))
);
ALTER TABLE public.activities_fulfilment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_fulfilment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.activities_fulfilmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_fulfilmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.activities_outcome (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    what jsonb NOT NULL,
    sort character varying(12) NOT NULL,
    "on" character varying(10) NOT NULL,
    activity_id bigint NOT NULL,
    party_id bigint,
    CONSTRAINT activities_outcome_on_check CHECK (((("on")::text = ''::text) OR (("on")::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT activities_outcome_version_check CHECK ((version >= 0)),
    CONSTRAINT outcome_sort_is_known CHECK (((sort)::text = ANY (ARRAY[('adopted'::character varying)::text, ('adapted'::character varying)::text, ('tried'::character varying)::text, ('nothing'::character varying)::text])))
);
ALTER TABLE public.activities_outcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_outcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.activities_outcomeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_outcomeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.activities_participant (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    text character varying(500) NOT NULL,
    role character varying(12) NOT NULL,
    activity_id bigint NOT NULL,
    office_id bigint,
    party_id bigint,
    person_id bigint,
    CONSTRAINT activities_participant_version_check CHECK ((version >= 0)),
    CONSTRAINT participant_is_someone CHECK (((party_id IS NOT NULL) OR (person_id IS NOT NULL) OR (NOT ((text)::text = ''::text)))),
    CONSTRAINT participant_office_has_a_holder CHECK (((office_id IS NULL) OR (person_id IS NOT NULL))),
    CONSTRAINT participant_role_is_known CHECK (((role)::text = ANY (ARRAY[('host'::character varying)::text, ('chair'::character varying)::text, ('speaker'::character varying)::text, ('delegate'::character varying)::text, ('observer'::character varying)::text, ('participant'::character varying)::text])))
);
ALTER TABLE public.activities_participant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_participant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.activities_participantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.activities_participantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_agreement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_agreementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_agreementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agreements_agreementparty (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    agreement_id bigint NOT NULL,
    party_id bigint NOT NULL,
    CONSTRAINT agreements_agreementparty_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.agreements_agreementparty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_agreementparty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_agreementpartyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_agreementpartyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agreements_clause (
    id bigint NOT NULL,
    number character varying(12) NOT NULL,
    title jsonb NOT NULL,
    text jsonb NOT NULL,
    agreement_id bigint NOT NULL,
    CONSTRAINT clause_has_a_number CHECK ((NOT ((number)::text = ''::text)))
);
ALTER TABLE public.agreements_clause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_clause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_clauseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_clauseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_commitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_commitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_commitmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_commitmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_deed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_deed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_deedevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_deedevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agreements_signature (
    id bigint NOT NULL,
    office_text character varying(300) NOT NULL,
    agreement_id bigint NOT NULL,
    office_id bigint,
    party_id bigint,
    person_id bigint NOT NULL
);
ALTER TABLE public.agreements_signature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_signature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_signatureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_signatureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agreements_statespan (
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    days daterange NOT NULL,
    commitment_id bigint NOT NULL,
    CONSTRAINT state_is_known CHECK (((state)::text = ANY (ARRAY[('open'::character varying)::text, ('under_way'::character varying)::text, ('delivered'::character varying)::text, ('overdue'::character varying)::text, ('lapsed'::character varying)::text])))
);
ALTER TABLE public.agreements_statespan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_statespan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agreements_statespanevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agreements_statespanevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.certificates_batch (
    id bigint NOT NULL,
    about character varying(80) NOT NULL,
    title character varying(500) NOT NULL,
    progress character varying(12) NOT NULL,
    failure character varying(200) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    ended_at timestamp with time zone,
    CONSTRAINT batch_progress_is_known CHECK (((progress)::text = ANY (ARRAY[('waiting'::character varying)::text, ('making'::character varying)::text, ('made'::character varying)::text, ('cancelled'::character varying)::text, ('failed'::character varying)::text])))
);
ALTER TABLE public.certificates_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.certificates_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.certificates_batchline (
    id bigint NOT NULL,
    place integer NOT NULL,
    key character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(7) NOT NULL,
    about character varying(80) NOT NULL,
    achievement jsonb NOT NULL,
    stood_already boolean NOT NULL,
    left_out boolean NOT NULL,
    batch_id bigint NOT NULL,
    certificate_id bigint,
    CONSTRAINT certificates_batchline_place_check CHECK ((place >= 0))
);
ALTER TABLE public.certificates_batchline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.certificates_batchline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.certificates_certificate (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(200) NOT NULL,
    about character varying(80) NOT NULL,
    year smallint NOT NULL,
    place_in_year integer NOT NULL,
    kind character varying(12) NOT NULL,
    title character varying(500) NOT NULL,
    achievement jsonb NOT NULL,
    language character varying(7) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by bigint,
    status_place bigint NOT NULL,
    standing character varying(8) NOT NULL,
    revoked_at timestamp with time zone,
    reason character varying(12) NOT NULL,
    replaces_id bigint,
    CONSTRAINT certificate_words_are_known CHECK ((((kind)::text = ANY (ARRAY[('attendance'::character varying)::text, ('training'::character varying)::text])) AND ((standing)::text = ANY (ARRAY[('valid'::character varying)::text, ('revoked'::character varying)::text, ('replaced'::character varying)::text])) AND ((reason)::text = ANY (ARRAY[(''::character varying)::text, ('in_error'::character varying)::text, ('not_earned'::character varying)::text, ('misused'::character varying)::text, ('on_request'::character varying)::text, ('replaced'::character varying)::text])))),
    CONSTRAINT certificates_certificate_place_in_year_check CHECK ((place_in_year >= 0)),
    CONSTRAINT certificates_certificate_status_place_check CHECK ((status_place >= 0)),
    CONSTRAINT certificates_certificate_year_check CHECK ((year >= 0)),
    CONSTRAINT revoked_certificate_says_why CHECK (((((reason)::text = ''::text) AND (revoked_at IS NULL) AND ((standing)::text = 'valid'::text)) OR ((NOT ((standing)::text = 'valid'::text)) AND (NOT ((reason)::text = ''::text)) AND (NOT (revoked_at IS NULL)))))
);
ALTER TABLE public.certificates_certificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.certificates_certificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.certificates_heldby (
    certificate_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    salt character varying(64) NOT NULL,
    token text NOT NULL,
    document jsonb NOT NULL,
    pdf bytea NOT NULL
);
CREATE TABLE public.certificates_numbering (
    year smallint NOT NULL,
    last integer NOT NULL,
    CONSTRAINT certificates_numbering_last_check CHECK ((last >= 0)),
    CONSTRAINT certificates_numbering_year_check CHECK ((year >= 0))
);
CREATE TABLE public.delegations_closedday (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    "on" date NOT NULL,
    country character varying(2) NOT NULL,
    place character varying(200) NOT NULL,
    why character varying(200) NOT NULL,
    said_by_id bigint,
    itinerary_id bigint NOT NULL,
    CONSTRAINT delegations_closedday_version_check CHECK ((version >= 0))
);
ALTER TABLE public.delegations_closedday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_closedday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_delegate (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    languages character varying(7)[] NOT NULL,
    is_head boolean NOT NULL,
    registration_id bigint NOT NULL,
    CONSTRAINT delegations_delegate_version_check CHECK ((version >= 0))
);
ALTER TABLE public.delegations_delegate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_delegate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_host (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    phone character varying(60) NOT NULL,
    office character varying(300) NOT NULL,
    organisation character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(7) NOT NULL,
    for_emergencies boolean NOT NULL,
    link_number smallint NOT NULL,
    invited_at timestamp with time zone,
    person_id bigint,
    itinerary_id bigint NOT NULL,
    CONSTRAINT delegations_host_link_number_check CHECK ((link_number >= 0)),
    CONSTRAINT delegations_host_version_check CHECK ((version >= 0))
);
ALTER TABLE public.delegations_host ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_host_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_interpreter (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    phone character varying(60) NOT NULL,
    email character varying(254) NOT NULL,
    pairs character varying(15)[] NOT NULL,
    itinerary_id bigint NOT NULL,
    CONSTRAINT delegations_interpreter_version_check CHECK ((version >= 0))
);
ALTER TABLE public.delegations_interpreter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_interpreter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_itinerary (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    country character varying(2) NOT NULL,
    zone character varying(40) NOT NULL,
    fixed_on date,
    intro jsonb NOT NULL,
    state character varying(10) NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by bigint,
    activity_id bigint NOT NULL,
    host_party_id bigint,
    CONSTRAINT confirmed_itinerary_says_when CHECK (((NOT ((state)::text = 'confirmed'::text)) OR (confirmed_at IS NOT NULL))),
    CONSTRAINT delegations_itinerary_version_check CHECK ((version >= 0)),
    CONSTRAINT itinerary_state_is_known CHECK (((state)::text = ANY (ARRAY[('draft'::character varying)::text, ('confirmed'::character varying)::text])))
);
ALTER TABLE public.delegations_itinerary ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_itinerary_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.delegations_itineraryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_itineraryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_reply (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    state character varying(10) NOT NULL,
    words text NOT NULL,
    sequence integer NOT NULL,
    settled_at timestamp with time zone,
    host_id bigint NOT NULL,
    stop_id bigint NOT NULL,
    CONSTRAINT delegations_reply_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT delegations_reply_version_check CHECK ((version >= 0)),
    CONSTRAINT reply_is_known CHECK (((state)::text = ANY (ARRAY[('confirmed'::character varying)::text, ('change'::character varying)::text])))
);
ALTER TABLE public.delegations_reply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_reply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_stop (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    uid uuid NOT NULL,
    sequence integer NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    title jsonb NOT NULL,
    why jsonb NOT NULL,
    begins timestamp without time zone NOT NULL,
    ends timestamp without time zone NOT NULL,
    zone character varying(40) NOT NULL,
    country character varying(2) NOT NULL,
    place character varying(200) NOT NULL,
    room character varying(120) NOT NULL,
    address character varying(300) NOT NULL,
    at_work boolean NOT NULL,
    spoken character varying(7)[] NOT NULL,
    hosts bigint[] NOT NULL,
    contact bigint,
    transfer smallint,
    distance numeric(6,1),
    vehicles bigint[] NOT NULL,
    interpreters bigint[] NOT NULL,
    dress jsonb NOT NULL,
    notes jsonb NOT NULL,
    everyone boolean NOT NULL,
    parties bigint[] NOT NULL,
    travellers bigint[] NOT NULL,
    itinerary_id bigint NOT NULL,
    CONSTRAINT cancelled_stop_says_why CHECK (((NOT ((state)::text = 'cancelled'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT delegations_stop_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT delegations_stop_transfer_check CHECK ((transfer >= 0)),
    CONSTRAINT delegations_stop_version_check CHECK ((version >= 0)),
    CONSTRAINT somebody_goes_to_a_stop CHECK ((everyone OR (NOT (parties = '{}'::bigint[])) OR (NOT (travellers = '{}'::bigint[])))),
    CONSTRAINT stop_ends_after_it_begins CHECK ((ends > begins)),
    CONSTRAINT stop_state_is_known CHECK (((state)::text = ANY (ARRAY[('planned'::character varying)::text, ('cancelled'::character varying)::text])))
);
ALTER TABLE public.delegations_stop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_stop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.delegations_stopevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_stopevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_vehicle (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    phone character varying(60) NOT NULL,
    seats smallint NOT NULL,
    driver character varying(200) NOT NULL,
    itinerary_id bigint NOT NULL,
    CONSTRAINT delegations_vehicle_seats_check CHECK ((seats >= 0)),
    CONSTRAINT delegations_vehicle_version_check CHECK ((version >= 0)),
    CONSTRAINT vehicle_has_a_seat CHECK ((seats > 0))
);
ALTER TABLE public.delegations_vehicle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_vehicle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_waiver (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    clash character varying(24) NOT NULL,
    stops bigint[] NOT NULL,
    concerned character varying(400)[] NOT NULL,
    minutes integer NOT NULL,
    seats integer NOT NULL,
    about character varying(300) NOT NULL,
    reason character varying(500) NOT NULL,
    itinerary_id bigint NOT NULL,
    CONSTRAINT delegations_waiver_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT delegations_waiver_seats_check CHECK ((seats >= 0)),
    CONSTRAINT delegations_waiver_version_check CHECK ((version >= 0)),
    CONSTRAINT waived_clash_is_known CHECK (((clash)::text = ANY (ARRAY[('person_twice'::character varying)::text, ('room_twice'::character varying)::text, ('vehicle_twice'::character varying)::text, ('interpreter_twice'::character varying)::text, ('transfer_too_short'::character varying)::text, ('public_holiday'::character varying)::text, ('closed_day'::character varying)::text, ('missing_interpreter'::character varying)::text, ('vehicle_full'::character varying)::text, ('outside_the_visit'::character varying)::text]))),
    CONSTRAINT waiver_gives_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);
ALTER TABLE public.delegations_waiver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_waiver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directory_contact (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    contact_kind character varying(8) NOT NULL,
    value character varying(320) NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT contact_is_not_empty CHECK ((NOT ((value)::text = ''::text))),
    CONSTRAINT contact_kind_is_known CHECK (((contact_kind)::text = ANY (ARRAY[('email'::character varying)::text, ('phone'::character varying)::text]))),
    CONSTRAINT directory_contact_version_check CHECK ((version >= 0))
);
ALTER TABLE public.directory_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_office ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_office_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_officeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_officeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_party ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_party_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_partyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_partyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directory_partyname (
    id bigint NOT NULL,
    text character varying(300) NOT NULL,
    language character varying(7) NOT NULL,
    name_kind character varying(12) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    party_id bigint NOT NULL,
    CONSTRAINT directory_partyname_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT directory_partyname_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text)))
);
ALTER TABLE public.directory_partyname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_partyname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_partynameevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_partynameevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directory_personname (
    id bigint NOT NULL,
    text character varying(200) NOT NULL,
    language character varying(7) NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.directory_personname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_personname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.directory_personnameevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_personnameevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.exchange_plannedfor (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    activity_id bigint NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT exchange_plannedfor_version_check CHECK ((version >= 0))
);
ALTER TABLE public.exchange_plannedfor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_plannedfor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.exchange_plannedforevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_plannedforevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.exchange_position ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_position_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.exchange_positionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_positionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.figures_figure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.figures_figure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.figures_figureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.figures_figureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_actionitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_actionitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_actionitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_actionitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_agendaitem (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    "position" smallint NOT NULL,
    title jsonb NOT NULL,
    presenter_id bigint,
    presenting_party_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT groups_agendaitem_position_check CHECK (("position" >= 0)),
    CONSTRAINT groups_agendaitem_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_agendaitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agendaitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_agendaitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agendaitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_attendance (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    presence character varying(12) NOT NULL,
    represented_by_id bigint,
    meeting_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT attendance_is_known CHECK (((presence)::text = ANY (ARRAY[('present'::character varying)::text, ('represented'::character varying)::text, ('excused'::character varying)::text, ('absent'::character varying)::text]))),
    CONSTRAINT groups_attendance_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_attendanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_attendanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_concern (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    party_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    CONSTRAINT groups_concern_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_concern ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_concern_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_concernevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_concernevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_correction (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    text jsonb NOT NULL,
    reason character varying(500) NOT NULL,
    item_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT correction_has_a_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT groups_correction_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_correctionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_correctionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_decisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_decisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_effect (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(8) NOT NULL,
    changes jsonb NOT NULL,
    commitment_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    CONSTRAINT effect_is_known CHECK (((sort)::text = ANY (ARRAY[('creates'::character varying)::text, ('changes'::character varying)::text]))),
    CONSTRAINT groups_effect_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_effect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_effect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_effectevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_effectevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_groupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_groupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_itemreport (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(8) NOT NULL,
    text jsonb NOT NULL,
    "on" date NOT NULL,
    activity_id bigint,
    document_id bigint,
    item_id bigint NOT NULL,
    CONSTRAINT groups_itemreport_version_check CHECK ((version >= 0)),
    CONSTRAINT item_report_sort_is_known CHECK (((sort)::text = ANY (ARRAY[('progress'::character varying)::text, ('done'::character varying)::text, ('dropped'::character varying)::text, ('reopened'::character varying)::text])))
);
ALTER TABLE public.groups_itemreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_itemreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_itemreportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_itemreportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_meetingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_meetingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_member (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    role character varying(12) NOT NULL,
    since character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    period daterange NOT NULL,
    group_id bigint NOT NULL,
    office_id bigint,
    party_id bigint,
    person_id bigint,
    CONSTRAINT groups_member_since_check CHECK ((((since)::text = ''::text) OR ((since)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_member_until_check CHECK ((((until)::text = ''::text) OR ((until)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT groups_member_version_check CHECK ((version >= 0)),
    CONSTRAINT member_is_someone CHECK (((party_id IS NOT NULL) OR (person_id IS NOT NULL) OR (office_id IS NOT NULL))),
    CONSTRAINT member_role_is_known CHECK (((role)::text = ANY (ARRAY[('chair'::character varying)::text, ('lead'::character varying)::text, ('co_lead'::character varying)::text, ('member'::character varying)::text, ('observer'::character varying)::text, ('secretary'::character varying)::text])))
);
ALTER TABLE public.groups_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_memberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_memberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_minutestext (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    text jsonb NOT NULL,
    item_id bigint NOT NULL,
    CONSTRAINT groups_minutestext_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_minutestext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_minutestext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_minutestextevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_minutestextevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_paper (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    document_id bigint NOT NULL,
    item_id bigint NOT NULL,
    CONSTRAINT groups_paper_version_check CHECK ((version >= 0))
);
ALTER TABLE public.groups_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_paperevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_paperevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.groups_vote (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    ballot character varying(8) NOT NULL,
    decision_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT groups_vote_version_check CHECK ((version >= 0)),
    CONSTRAINT vote_is_known CHECK (((ballot)::text = ANY (ARRAY[('for'::character varying)::text, ('against'::character varying)::text, ('abstain'::character varying)::text])))
);
ALTER TABLE public.groups_vote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_vote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.groups_voteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_voteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_calendarevent (
    id bigint NOT NULL,
    uid character varying(500) NOT NULL,
    sequence integer NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT imports_calendarevent_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE public.imports_calendarevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_calendarevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_effect (
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint NOT NULL,
    made boolean NOT NULL,
    version integer,
    before jsonb NOT NULL,
    row_id bigint NOT NULL,
    CONSTRAINT imports_effect_version_check CHECK ((version >= 0))
);
ALTER TABLE public.imports_effect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_effect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_import (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    file_name character varying(300) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    form character varying(12) NOT NULL,
    encoding character varying(20) NOT NULL,
    headings jsonb NOT NULL,
    row_count integer NOT NULL,
    import_kind character varying(12) NOT NULL,
    state character varying(12) NOT NULL,
    mapping jsonb NOT NULL,
    options jsonb NOT NULL,
    counts jsonb NOT NULL,
    mode character varying(16) NOT NULL,
    done integer NOT NULL,
    wanted integer NOT NULL,
    cancelled_at timestamp with time zone,
    finished_at timestamp with time zone,
    refusal character varying(500) NOT NULL,
    document_id bigint,
    CONSTRAINT import_kind_is_known CHECK (((import_kind)::text = ANY (ARRAY[('people'::character varying)::text, ('parties'::character varying)::text, ('agreements'::character varying)::text, ('activities'::character varying)::text]))),
    CONSTRAINT import_state_is_known CHECK (((state)::text = ANY (ARRAY[('mapping'::character varying)::text, ('checking'::character varying)::text, ('checked'::character varying)::text, ('importing'::character varying)::text, ('imported'::character varying)::text, ('taking_back'::character varying)::text, ('taken_back'::character varying)::text]))),
    CONSTRAINT imports_import_done_check CHECK ((done >= 0)),
    CONSTRAINT imports_import_row_count_check CHECK ((row_count >= 0)),
    CONSTRAINT imports_import_size_check CHECK ((size >= 0)),
    CONSTRAINT imports_import_version_check CHECK ((version >= 0)),
    CONSTRAINT imports_import_wanted_check CHECK ((wanted >= 0))
);
ALTER TABLE public.imports_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_importedrow (
    id bigint NOT NULL,
    number integer NOT NULL,
    cells jsonb NOT NULL,
    state character varying(10) NOT NULL,
    label character varying(500) NOT NULL,
    plan jsonb NOT NULL,
    target bigint,
    candidates jsonb NOT NULL,
    changes jsonb NOT NULL,
    answer character varying(20) NOT NULL,
    taken jsonb,
    left_out boolean NOT NULL,
    entered boolean NOT NULL,
    source_id bigint NOT NULL,
    CONSTRAINT imports_importedrow_number_check CHECK ((number >= 0))
);
ALTER TABLE public.imports_importedrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_importedrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_rowfault (
    id bigint NOT NULL,
    "column" smallint,
    fault_kind character varying(24) NOT NULL,
    facts jsonb NOT NULL,
    row_id bigint NOT NULL,
    CONSTRAINT imports_rowfault_column_check CHECK (("column" >= 0))
);
ALTER TABLE public.imports_rowfault ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_rowfault_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_savedmapping (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    import_kind character varying(12) NOT NULL,
    headings jsonb NOT NULL,
    mapping jsonb NOT NULL,
    options jsonb NOT NULL,
    kept_by bigint,
    kept_at timestamp with time zone NOT NULL
);
ALTER TABLE public.imports_savedmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_savedmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_decision (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    state character varying(10) NOT NULL,
    effects jsonb NOT NULL,
    before jsonb NOT NULL,
    undone_at timestamp with time zone,
    undone_by bigint,
    because_of_id bigint,
    document_id bigint NOT NULL,
    proposal_id bigint NOT NULL,
    CONSTRAINT intake_decision_version_check CHECK ((version >= 0))
);
ALTER TABLE public.intake_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_decisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    state character varying(10) NOT NULL,
    effects jsonb NOT NULL,
    before jsonb NOT NULL,
    undone_at timestamp with time zone,
    undone_by bigint,
    because_of_id bigint,
    document_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    proposal_id bigint NOT NULL,
    CONSTRAINT intake_decisionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.intake_decisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_decisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_deliveredfile (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    language character varying(7) NOT NULL,
    published_on character varying(10) NOT NULL,
    publisher character varying(300) NOT NULL,
    address character varying(1000) NOT NULL,
    engine character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    document_id bigint,
    supersedes_id bigint,
    delivery_id bigint NOT NULL,
    CONSTRAINT intake_deliveredfile_published_on_check CHECK ((((published_on)::text = ''::text) OR ((published_on)::text ~ '^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$'::text))),
    CONSTRAINT intake_deliveredfile_size_check CHECK ((size >= 0))
);
ALTER TABLE public.intake_deliveredfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_deliveredfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_delivery (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    cancelled_at timestamp with time zone,
    CONSTRAINT intake_delivery_version_check CHECK ((version >= 0))
);
ALTER TABLE public.intake_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_proposal (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    fact_kind character varying(16) NOT NULL,
    number integer NOT NULL,
    local_id character varying(60) NOT NULL,
    fields jsonb NOT NULL,
    spans jsonb NOT NULL,
    confidence double precision NOT NULL,
    rule character varying(200) NOT NULL,
    fact character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    target_kind character varying(60) NOT NULL,
    target_id bigint,
    decided_at timestamp with time zone,
    decided_by bigint,
    reason character varying(500) NOT NULL,
    carried_from_id bigint,
    document_id bigint NOT NULL,
    reading_id bigint NOT NULL,
    CONSTRAINT confidence_is_a_share CHECK (((confidence >= (0.0)::double precision) AND (confidence <= (1.0)::double precision))),
    CONSTRAINT decided_proposal_says_when CHECK ((((state)::text = ANY (ARRAY[('pending'::character varying)::text, ('moved'::character varying)::text])) OR (decided_at IS NOT NULL))),
    CONSTRAINT intake_proposal_number_check CHECK ((number >= 0)),
    CONSTRAINT intake_proposal_version_check CHECK ((version >= 0)),
    CONSTRAINT proposal_in_the_ledger_has_its_record CHECK (((NOT ((state)::text = ANY (ARRAY[('accepted'::character varying)::text, ('edited'::character varying)::text, ('merged'::character varying)::text]))) OR (target_id IS NOT NULL))),
    CONSTRAINT proposal_kind_is_known CHECK (((fact_kind)::text = ANY (ARRAY[('party'::character varying)::text, ('person'::character varying)::text, ('agreement'::character varying)::text, ('participation'::character varying)::text, ('signature'::character varying)::text, ('commitment'::character varying)::text, ('activity'::character varying)::text, ('position'::character varying)::text, ('figure'::character varying)::text]))),
    CONSTRAINT proposal_state_is_known CHECK (((state)::text = ANY (ARRAY[('pending'::character varying)::text, ('accepted'::character varying)::text, ('edited'::character varying)::text, ('merged'::character varying)::text, ('rejected'::character varying)::text, ('moved'::character varying)::text])))
);
ALTER TABLE public.intake_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_proposalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    fact_kind character varying(16) NOT NULL,
    number integer NOT NULL,
    local_id character varying(60) NOT NULL,
    fields jsonb NOT NULL,
    spans jsonb NOT NULL,
    confidence double precision NOT NULL,
    rule character varying(200) NOT NULL,
    fact character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    target_kind character varying(60) NOT NULL,
    target_id bigint,
    decided_at timestamp with time zone,
    decided_by bigint,
    reason character varying(500) NOT NULL,
    carried_from_id bigint,
    document_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    reading_id bigint NOT NULL,
    CONSTRAINT intake_proposalevent_number_check CHECK ((number >= 0)),
    CONSTRAINT intake_proposalevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.intake_proposalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_proposalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_reading (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    engine character varying(120) NOT NULL,
    engine_version character varying(120) NOT NULL,
    counts jsonb NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT intake_reading_version_check CHECK ((version >= 0))
);
ALTER TABLE public.intake_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_readingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    engine character varying(120) NOT NULL,
    engine_version character varying(120) NOT NULL,
    counts jsonb NOT NULL,
    document_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT intake_readingevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.intake_readingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_readingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_invited (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    number integer NOT NULL,
    whom character varying(6) NOT NULL,
    title character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(7) NOT NULL,
    organisation character varying(300) NOT NULL,
    "position" character varying(300) NOT NULL,
    role character varying(12) NOT NULL,
    seats smallint,
    queued_at timestamp with time zone,
    sent_at timestamp with time zone,
    opened_at timestamp with time zone,
    reminders smallint NOT NULL,
    reminded_at timestamp with time zone,
    answer character varying(11) NOT NULL,
    answered_at timestamp with time zone,
    word text NOT NULL,
    withdrawn_at timestamp with time zone,
    link_number smallint NOT NULL,
    activity_id bigint NOT NULL,
    handed_on_from_id bigint,
    office_id bigint,
    party_id bigint,
    person_id bigint,
    registration_id bigint,
    CONSTRAINT invitation_answer_is_known CHECK (((answer)::text = ANY (ARRAY[(''::character varying)::text, ('accepted'::character varying)::text, ('declined'::character varying)::text, ('handed_over'::character varying)::text]))),
    CONSTRAINT invitation_answered_on_a_day CHECK ((((answer)::text = ''::text) OR (answered_at IS NOT NULL))),
    CONSTRAINT invitation_of_a_party_names_it CHECK (((NOT ((whom)::text = 'party'::text)) OR (party_id IS NOT NULL))),
    CONSTRAINT invitation_role_is_known CHECK (((role)::text = ANY (ARRAY[('host'::character varying)::text, ('chair'::character varying)::text, ('speaker'::character varying)::text, ('delegate'::character varying)::text, ('observer'::character varying)::text, ('participant'::character varying)::text]))),
    CONSTRAINT invitation_whom_is_known CHECK (((whom)::text = ANY (ARRAY[('party'::character varying)::text, ('person'::character varying)::text, ('office'::character varying)::text, ('name'::character varying)::text]))),
    CONSTRAINT invitations_invited_link_number_check CHECK ((link_number >= 0)),
    CONSTRAINT invitations_invited_number_check CHECK ((number >= 0)),
    CONSTRAINT invitations_invited_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT invitations_invited_seats_check CHECK ((seats >= 0)),
    CONSTRAINT invitations_invited_version_check CHECK ((version >= 0)),
    CONSTRAINT invited_party_nominates_instead CHECK (((NOT ((whom)::text = 'party'::text)) OR (NOT ((answer)::text = 'accepted'::text))))
);
ALTER TABLE public.invitations_invited ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_invited_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_letter (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    subject jsonb NOT NULL,
    text jsonb NOT NULL,
    reminder_subject jsonb NOT NULL,
    reminder jsonb NOT NULL,
    answer_by date,
    signed_by character varying(200) NOT NULL,
    signed_as jsonb NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT invitations_letter_version_check CHECK ((version >= 0))
);
ALTER TABLE public.invitations_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.invitations_letterevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_letterevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_mailing (
    id bigint NOT NULL,
    purpose character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    stopped_at timestamp with time zone,
    done_at timestamp with time zone,
    activity_id bigint NOT NULL
);
ALTER TABLE public.invitations_mailing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_mailing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_posting (
    id bigint NOT NULL,
    told_at timestamp with time zone,
    nobody boolean NOT NULL,
    invitation_id bigint NOT NULL,
    mailing_id bigint NOT NULL
);
ALTER TABLE public.invitations_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_visaletter (
    id bigint NOT NULL,
    number integer NOT NULL,
    language character varying(7) NOT NULL,
    purpose character varying(500) NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    host character varying(300) NOT NULL,
    travel_paid_by character varying(300) NOT NULL,
    stay_paid_by character varying(300) NOT NULL,
    consulate character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by bigint,
    registration_id bigint NOT NULL,
    CONSTRAINT invitations_visaletter_number_check CHECK ((number >= 0))
);
ALTER TABLE public.invitations_visaletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_visaletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_checkpoint (
    id bigint NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.journal_checkpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_checkpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_entry (
    id bigint NOT NULL,
    "position" bigint,
    act character varying(100) NOT NULL,
    by bigint,
    at timestamp with time zone NOT NULL,
    facts jsonb NOT NULL,
    body text NOT NULL,
    leaf_hash bytea NOT NULL
);
ALTER TABLE public.journal_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_node (
    level smallint NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT journal_node_level_check CHECK ((level >= 0))
);
CREATE TABLE public.journal_personalpart (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    salt bytea NOT NULL,
    value jsonb NOT NULL,
    entry_id bigint NOT NULL
);
ALTER TABLE public.journal_personalpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_personalpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_attachment (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    content_type character varying(100) NOT NULL,
    content bytea NOT NULL,
    notice_id bigint NOT NULL
);
ALTER TABLE public.notices_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_choice (
    id bigint NOT NULL,
    kind character varying(80) NOT NULL,
    pace character varying(8) NOT NULL,
    before character varying(8) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT choice_pace_is_known CHECK (((pace)::text = ANY (ARRAY[('at_once'::character varying)::text, ('digest'::character varying)::text, ('weekly'::character varying)::text, ('page'::character varying)::text, ('nothing'::character varying)::text])))
);
ALTER TABLE public.notices_choice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_choice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_mail (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    state character varying(13) NOT NULL,
    reason character varying(13) NOT NULL,
    answer text NOT NULL,
    attempts smallint NOT NULL,
    claim uuid,
    made_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone,
    sent_at timestamp with time zone,
    to_id bigint,
    tried_since timestamp with time zone NOT NULL,
    recipient_id bigint,
    CONSTRAINT mail_in_hand_is_claimed CHECK (((NOT ((state)::text = ANY (ARRAY[('handing_over'::character varying)::text, ('sending'::character varying)::text]))) OR ((claim IS NOT NULL) AND (claimed_at IS NOT NULL)))),
    CONSTRAINT mail_is_to_a_user_or_an_address CHECK ((((to_id IS NULL) OR (recipient_id IS NULL)) AND (1 = (
CASE
    WHEN (to_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (recipient_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT mail_not_delivered_says_why CHECK (((NOT ((state)::text = ANY (ARRAY[('deferred'::character varying)::text, ('not_sent'::character varying)::text, ('undeliverable'::character varying)::text, ('unknown'::character varying)::text]))) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT mail_reason_is_known CHECK (((reason)::text = ANY (ARRAY[(''::character varying)::text, ('no_server'::character varying)::text, ('no_account'::character varying)::text, ('no_connection'::character varying)::text, ('broke_off'::character varying)::text, ('not_now'::character varying)::text, ('refused'::character varying)::text, ('gave_up'::character varying)::text, ('bad_address'::character varying)::text, ('came_back'::character varying)::text, ('no_answer'::character varying)::text, ('sender_lost'::character varying)::text, ('not_written'::character varying)::text, ('forgotten'::character varying)::text]))),
    CONSTRAINT mail_sent_has_its_time CHECK (((NOT ((state)::text = 'sent'::text)) OR (sent_at IS NOT NULL))),
    CONSTRAINT mail_state_is_known CHECK (((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('sending'::character varying)::text, ('handing_over'::character varying)::text, ('sent'::character varying)::text, ('deferred'::character varying)::text, ('undeliverable'::character varying)::text, ('unknown'::character varying)::text, ('not_sent'::character varying)::text]))),
    CONSTRAINT notices_mail_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE public.notices_mail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_notice (
    id bigint NOT NULL,
    kind character varying(80) NOT NULL,
    key character varying(200) NOT NULL,
    facts jsonb NOT NULL,
    address character varying(500) NOT NULL,
    buttons jsonb NOT NULL,
    pace character varying(8) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by bigint,
    read_at timestamp with time zone,
    forgotten_at timestamp with time zone,
    mail_id bigint,
    to_id bigint,
    recipient_id bigint,
    CONSTRAINT notice_forgotten_says_nothing CHECK (((forgotten_at IS NULL) OR (((address)::text = ''::text) AND (buttons = '[]'::jsonb) AND (facts = '{}'::jsonb)))),
    CONSTRAINT notice_has_a_key CHECK ((NOT ((key)::text = ''::text))),
    CONSTRAINT notice_is_read_after_it_is_made CHECK (((read_at IS NULL) OR (read_at >= made_at))),
    CONSTRAINT notice_is_to_a_user_or_an_address CHECK ((((to_id IS NULL) OR (recipient_id IS NULL)) AND (1 = (
CASE
    WHEN (to_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (recipient_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT notice_leads_into_the_hub CHECK ((((address)::text = ''::text) OR (((address)::text ~~ '/%'::text) AND (NOT ((address)::text ~~ '//%'::text))))),
    CONSTRAINT notice_pace_is_known CHECK (((pace)::text = ANY (ARRAY[('page'::character varying)::text, ('at_once'::character varying)::text, ('digest'::character varying)::text, ('weekly'::character varying)::text])))
);
ALTER TABLE public.notices_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_recipient (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    folded character varying(254),
    name character varying(300) NOT NULL,
    language character varying(7) NOT NULL,
    soft_bounces smallint NOT NULL,
    unreachable_since timestamp with time zone,
    answer text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT notices_recipient_soft_bounces_check CHECK ((soft_bounces >= 0))
);
ALTER TABLE public.notices_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_recipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_trouble (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    soft_bounces smallint NOT NULL,
    unreachable_since timestamp with time zone,
    answer text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT notices_trouble_soft_bounces_check CHECK ((soft_bounces >= 0))
);
ALTER TABLE public.notices_trouble ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_trouble_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outcomes_ask (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    months smallint NOT NULL,
    due_on date NOT NULL,
    postponed_to date,
    turn smallint NOT NULL,
    asked_on date,
    asked_at timestamp with time zone,
    reminders smallint NOT NULL,
    reminded_at timestamp with time zone,
    answered_at timestamp with time zone,
    answered_by bigint,
    told_how character varying(12) NOT NULL,
    told_by character varying(200) NOT NULL,
    told_on date,
    words_asked_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawal character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    activity_id bigint NOT NULL,
    answer_id bigint,
    party_id bigint NOT NULL,
    CONSTRAINT ask_comes_after_3_6_or_12_months CHECK ((months = ANY (ARRAY[3, 6, 12]))),
    CONSTRAINT ask_went_out_on_a_day CHECK ((((asked_at IS NULL) AND (asked_on IS NULL)) OR ((asked_at IS NOT NULL) AND (asked_on IS NOT NULL)))),
    CONSTRAINT outcomes_ask_months_check CHECK ((months >= 0)),
    CONSTRAINT outcomes_ask_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT outcomes_ask_turn_check CHECK ((turn >= 0)),
    CONSTRAINT outcomes_ask_version_check CHECK ((version >= 0)),
    CONSTRAINT party_is_reminded_twice_at_most CHECK ((reminders <= 2)),
    CONSTRAINT withdrawn_ask_says_why CHECK (((withdrawn_at IS NULL) OR (NOT ((withdrawal)::text = ''::text))))
);
ALTER TABLE public.outcomes_ask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outcomes_ask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.outcomes_askevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outcomes_askevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outcomes_beginning (
    one boolean NOT NULL,
    day date NOT NULL,
    set_by bigint,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT asking_begins_once CHECK (one)
);
ALTER TABLE public.participation_participation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participation_participation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.participation_participationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participation_participationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.passports_passport (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    key_name character varying(32) NOT NULL,
    sealed bytea NOT NULL,
    has_scan boolean NOT NULL,
    purge_on date NOT NULL,
    registration_id bigint NOT NULL,
    CONSTRAINT passports_passport_version_check CHECK ((version >= 0))
);
ALTER TABLE public.passports_passport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.passports_passport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.passports_plan (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    kept_days smallint NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT passports_are_kept_half_a_year CHECK ((kept_days <= 180)),
    CONSTRAINT passports_plan_kept_days_check CHECK ((kept_days >= 0)),
    CONSTRAINT passports_plan_version_check CHECK ((version >= 0))
);
ALTER TABLE public.passports_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.passports_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.passports_purge (
    id bigint NOT NULL,
    count integer NOT NULL,
    rule character varying(16) NOT NULL,
    at timestamp with time zone NOT NULL,
    fingerprint character varying(64) NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT passports_purge_count_check CHECK ((count >= 0))
);
ALTER TABLE public.passports_purge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.passports_purge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.passports_reader (
    id bigint NOT NULL,
    named_by bigint,
    named_at timestamp with time zone NOT NULL,
    activity_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.passports_reader ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.passports_reader_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.passports_reading (
    id bigint NOT NULL,
    passport bigint NOT NULL,
    person bigint NOT NULL,
    reason character varying(12) NOT NULL,
    with_scan boolean NOT NULL,
    by bigint,
    at timestamp with time zone NOT NULL,
    activity_id bigint NOT NULL
);
ALTER TABLE public.passports_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.passports_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.preparation_approval (
    id bigint NOT NULL,
    sort character varying(8) NOT NULL,
    amount numeric(18,3) NOT NULL,
    currency character varying(3) NOT NULL,
    reason character varying(500) NOT NULL,
    by bigint,
    at timestamp with time zone NOT NULL,
    line_id bigint NOT NULL
);
ALTER TABLE public.preparation_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_begun (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by bigint,
    activity_id bigint NOT NULL
);
ALTER TABLE public.preparation_begun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_begun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_budgetline (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    what jsonb NOT NULL,
    category character varying(16) NOT NULL,
    funder_text character varying(200) NOT NULL,
    currency character varying(3) NOT NULL,
    planned numeric(18,3) NOT NULL,
    needed_on date,
    overrun numeric(18,3),
    approved_at timestamp with time zone,
    activity_id bigint NOT NULL,
    funder_id bigint,
    CONSTRAINT budget_category_is_known CHECK (((category)::text = ANY (ARRAY[('travel'::character varying)::text, ('lodging'::character varying)::text, ('allowances'::character varying)::text, ('venue'::character varying)::text, ('catering'::character varying)::text, ('interpretation'::character varying)::text, ('translation'::character varying)::text, ('experts'::character varying)::text, ('transport'::character varying)::text, ('materials'::character varying)::text, ('equipment'::character varying)::text, ('publicity'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT budget_line_is_paid_by_someone CHECK (((funder_id IS NOT NULL) OR (NOT ((funder_text)::text = ''::text)))),
    CONSTRAINT budget_line_plans_something CHECK ((planned > (0)::numeric)),
    CONSTRAINT budget_overrun_is_above_the_plan CHECK (((overrun IS NULL) OR (overrun > planned))),
    CONSTRAINT preparation_budgetline_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_budgetline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_budgetline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.preparation_budgetlineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_budgetlineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_checklistitem (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    anchor character varying(10) NOT NULL,
    days smallint NOT NULL,
    checklist_id bigint NOT NULL,
    CONSTRAINT checklist_item_lies_within_two_years CHECK (((days >= '-730'::integer) AND (days <= 730))),
    CONSTRAINT preparation_checklistitem_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_checklistitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_checklistitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_checklistofhub (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    activity_kind character varying(24) NOT NULL,
    CONSTRAINT preparation_checklistofhub_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_checklistofhub ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_checklistofhub_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_conceptnote (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    purpose jsonb NOT NULL,
    change jsonb NOT NULL,
    audience jsonb NOT NULL,
    format jsonb NOT NULL,
    risks jsonb NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(2000) NOT NULL,
    approved_version integer,
    activity_id bigint NOT NULL,
    CONSTRAINT concept_note_is_sent_back_with_a_reason CHECK (((NOT ((state)::text = 'returned'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT concept_note_state_is_known CHECK (((state)::text = ANY (ARRAY[('draft'::character varying)::text, ('submitted'::character varying)::text, ('returned'::character varying)::text, ('approved'::character varying)::text]))),
    CONSTRAINT preparation_conceptnote_approved_version_check CHECK ((approved_version >= 0)),
    CONSTRAINT preparation_conceptnote_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_conceptnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_conceptnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.preparation_conceptnoteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_conceptnoteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_limit (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    currency character varying(3) NOT NULL,
    amount numeric(18,3) NOT NULL,
    CONSTRAINT limit_is_not_below_nothing CHECK ((amount >= (0)::numeric)),
    CONSTRAINT preparation_limit_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_limit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_limit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_moneyentry (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(10) NOT NULL,
    "on" date NOT NULL,
    amount numeric(18,3) NOT NULL,
    what_for character varying(500) NOT NULL,
    withdrawn_at timestamp with time zone,
    reason character varying(500) NOT NULL,
    document_id bigint,
    line_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT money_entry_is_above_nothing CHECK ((amount > (0)::numeric)),
    CONSTRAINT money_entry_is_withdrawn_with_a_reason CHECK (((withdrawn_at IS NULL) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT money_entry_sort_is_known CHECK (((sort)::text = ANY (ARRAY[('committed'::character varying)::text, ('spent'::character varying)::text]))),
    CONSTRAINT preparation_moneyentry_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_moneyentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_moneyentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_paper (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    kind_of_paper character varying(12) NOT NULL,
    title character varying(300) NOT NULL,
    visibility character varying(12) NOT NULL,
    name character varying(255) NOT NULL,
    media character varying(100) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT activity_paper_kind_is_known CHECK (((kind_of_paper)::text = ANY (ARRAY[('agenda'::character varying)::text, ('list'::character varying)::text, ('letter'::character varying)::text, ('contract'::character varying)::text, ('invoice'::character varying)::text, ('presentation'::character varying)::text, ('material'::character varying)::text, ('photo'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT preparation_paper_size_check CHECK ((size >= 0)),
    CONSTRAINT preparation_paper_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.preparation_task (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    anchor character varying(10) NOT NULL,
    days smallint,
    set_on date,
    done_at timestamp with time zone,
    done_by bigint,
    activity_id bigint NOT NULL,
    owner_id bigint,
    CONSTRAINT preparation_task_version_check CHECK ((version >= 0))
);
ALTER TABLE public.preparation_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.preparation_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_attendance (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    noted_by bigint,
    registration_id bigint NOT NULL,
    session_id bigint NOT NULL
);
ALTER TABLE public.programme_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_change (
    id bigint NOT NULL,
    sort character varying(10) NOT NULL,
    before jsonb NOT NULL,
    sequence integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by bigint,
    session_id bigint NOT NULL,
    CONSTRAINT change_sort_is_known CHECK (((sort)::text = ANY (ARRAY[('added'::character varying)::text, ('moved'::character varying)::text, ('room'::character varying)::text, ('cancelled'::character varying)::text, ('restored'::character varying)::text]))),
    CONSTRAINT programme_change_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE public.programme_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_choice (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    registration_id bigint NOT NULL,
    session_id bigint NOT NULL
);
ALTER TABLE public.programme_choice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_choice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_feedback (
    id uuid NOT NULL,
    given_on date NOT NULL,
    session_id bigint,
    form_id bigint NOT NULL
);
CREATE TABLE public.programme_feedbackanswer (
    id uuid NOT NULL,
    mark smallint,
    words text NOT NULL,
    feedback_id uuid NOT NULL,
    question_id bigint NOT NULL,
    CONSTRAINT feedback_mark_is_on_the_scale CHECK (((mark IS NULL) OR ((mark >= 1) AND (mark <= 5)))),
    CONSTRAINT programme_feedbackanswer_mark_check CHECK ((mark >= 0))
);
CREATE TABLE public.programme_feedbackform (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    is_open boolean NOT NULL,
    each_session boolean NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT programme_feedbackform_version_check CHECK ((version >= 0))
);
ALTER TABLE public.programme_feedbackform ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_feedbackform_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_feedbackformevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_feedbackformevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_feedbackgiven (
    id bigint NOT NULL,
    form_id bigint NOT NULL,
    registration_id bigint NOT NULL,
    session_id bigint
);
ALTER TABLE public.programme_feedbackgiven ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_feedbackgiven_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_feedbackquestion (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    "position" smallint NOT NULL,
    sort character varying(6) NOT NULL,
    code character varying(20) NOT NULL,
    label jsonb NOT NULL,
    is_asked boolean NOT NULL,
    form_id bigint NOT NULL,
    CONSTRAINT feedback_question_sort_is_known CHECK (((sort)::text = ANY (ARRAY[('scale'::character varying)::text, ('words'::character varying)::text]))),
    CONSTRAINT programme_feedbackquestion_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_feedbackquestion_version_check CHECK ((version >= 0))
);
ALTER TABLE public.programme_feedbackquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_feedbackquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_feedbackquestionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_feedbackquestionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_material (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sort character varying(10) NOT NULL,
    title jsonb NOT NULL,
    link character varying(1000) NOT NULL,
    file_name character varying(300) NOT NULL,
    media_type character varying(100) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    language character varying(7) NOT NULL,
    is_public boolean NOT NULL,
    document_id bigint,
    session_id bigint NOT NULL,
    CONSTRAINT material_is_a_file_or_a_link CHECK (((NOT ((link)::text = ''::text)) OR (NOT ((sha256)::text = ''::text)))),
    CONSTRAINT material_sort_is_known CHECK (((sort)::text = ANY (ARRAY[('slides'::character varying)::text, ('paper'::character varying)::text, ('recording'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT programme_material_size_check CHECK ((size >= 0)),
    CONSTRAINT programme_material_version_check CHECK ((version >= 0))
);
ALTER TABLE public.programme_material ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_material_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_materialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_materialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_room (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name jsonb NOT NULL,
    capacity integer,
    "position" smallint NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT programme_room_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT programme_room_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_room_version_check CHECK ((version >= 0))
);
ALTER TABLE public.programme_room ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_room_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_roomevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_roomevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_session ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_sessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_sessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_speaker (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    role character varying(10) NOT NULL,
    name character varying(300) NOT NULL,
    affiliation jsonb NOT NULL,
    bio jsonb NOT NULL,
    "position" smallint NOT NULL,
    person_id bigint,
    session_id bigint NOT NULL,
    registration_id bigint,
    CONSTRAINT programme_speaker_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_speaker_version_check CHECK ((version >= 0)),
    CONSTRAINT speaker_role_is_known CHECK (((role)::text = ANY (ARRAY[('chair'::character varying)::text, ('moderator'::character varying)::text, ('speaker'::character varying)::text, ('rapporteur'::character varying)::text])))
);
ALTER TABLE public.programme_speaker ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_speaker_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_speakerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_speakerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_track (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name jsonb NOT NULL,
    "position" smallint NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT programme_track_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_track_version_check CHECK ((version >= 0))
);
ALTER TABLE public.programme_track ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_track_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.programme_trackevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_trackevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.publishing_owncalendar (
    user_id bigint NOT NULL,
    number integer NOT NULL,
    is_open boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT publishing_owncalendar_number_check CHECK ((number >= 0))
);
CREATE TABLE public.publishing_told (
    token character varying(64) NOT NULL,
    members jsonb NOT NULL,
    told_at timestamp with time zone NOT NULL
);
CREATE TABLE public.reception_arrival (
    id bigint NOT NULL,
    came boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id uuid NOT NULL,
    device character varying(80) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    noted_by bigint,
    registration_id bigint NOT NULL,
    session_id bigint
);
ALTER TABLE public.reception_arrival ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reception_arrival_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reception_desklink (
    id bigint NOT NULL,
    day date NOT NULL,
    name character varying(80) NOT NULL,
    link_number smallint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by bigint,
    closed_at timestamp with time zone,
    activity_id bigint NOT NULL,
    CONSTRAINT reception_desklink_link_number_check CHECK ((link_number >= 0))
);
ALTER TABLE public.reception_desklink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reception_desklink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_embargo (
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint NOT NULL,
    public_on date NOT NULL,
    set_by bigint,
    set_at timestamp with time zone NOT NULL
);
ALTER TABLE public.records_embargo ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_embargo_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_embargoevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint NOT NULL,
    public_on date NOT NULL,
    set_by bigint,
    set_at timestamp with time zone NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.records_embargoevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_embargoevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registration_answer (
    id bigint NOT NULL,
    value text NOT NULL,
    question_id bigint NOT NULL,
    registration_id bigint NOT NULL
);
ALTER TABLE public.registration_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registration_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registration_opening (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    state character varying(8) NOT NULL,
    opens_at timestamp without time zone,
    closes_at timestamp without time zone,
    zone character varying(40) NOT NULL,
    by_form boolean NOT NULL,
    by_nomination boolean NOT NULL,
    approved_at_once boolean NOT NULL,
    seats integer,
    party_seats integer,
    has_waiting_list boolean NOT NULL,
    companions smallint NOT NULL,
    companions_take_seats boolean NOT NULL,
    languages character varying(7)[] NOT NULL,
    erase_after date,
    erased_at timestamp with time zone,
    activity_id bigint NOT NULL,
    CONSTRAINT opening_closes_after_it_opens CHECK (((opens_at IS NULL) OR (closes_at IS NULL) OR (closes_at >= opens_at))),
    CONSTRAINT opening_state_is_known CHECK (((state)::text = ANY (ARRAY[('draft'::character varying)::text, ('open'::character varying)::text, ('closed'::character varying)::text]))),
    CONSTRAINT registration_opening_companions_check CHECK ((companions >= 0)),
    CONSTRAINT registration_opening_party_seats_check CHECK ((party_seats >= 0)),
    CONSTRAINT registration_opening_seats_check CHECK ((seats >= 0)),
    CONSTRAINT registration_opening_version_check CHECK ((version >= 0))
);
ALTER TABLE public.registration_opening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registration_opening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registration_partyseats (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    seats integer NOT NULL,
    opening_id bigint NOT NULL,
    party_id bigint NOT NULL,
    CONSTRAINT registration_partyseats_seats_check CHECK ((seats >= 0)),
    CONSTRAINT registration_partyseats_version_check CHECK ((version >= 0))
);
ALTER TABLE public.registration_partyseats ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registration_partyseats_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registration_question (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    stage character varying(12) NOT NULL,
    sort smallint NOT NULL,
    code character varying(40) NOT NULL,
    answer_kind character varying(8) NOT NULL,
    label jsonb NOT NULL,
    help_text jsonb NOT NULL,
    choices jsonb NOT NULL,
    required boolean NOT NULL,
    personal boolean NOT NULL,
    opening_id bigint NOT NULL,
    CONSTRAINT question_answer_kind_is_known CHECK (((answer_kind)::text = ANY (ARRAY[('line'::character varying)::text, ('text'::character varying)::text, ('choice'::character varying)::text, ('choices'::character varying)::text, ('yes_no'::character varying)::text, ('day'::character varying)::text, ('time'::character varying)::text, ('number'::character varying)::text]))),
    CONSTRAINT question_stage_is_known CHECK (((stage)::text = ANY (ARRAY[('registering'::character varying)::text, ('approved'::character varying)::text]))),
    CONSTRAINT registration_question_sort_check CHECK ((sort >= 0)),
    CONSTRAINT registration_question_version_check CHECK ((version >= 0))
);
ALTER TABLE public.registration_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registration_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registration_registration (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    number integer NOT NULL,
    state character varying(9) NOT NULL,
    source character varying(10) NOT NULL,
    role character varying(12) NOT NULL,
    given_name character varying(120) NOT NULL,
    family_name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    folded character varying(254) NOT NULL,
    language character varying(7) NOT NULL,
    organisation character varying(300) NOT NULL,
    "position" character varying(300) NOT NULL,
    seats smallint NOT NULL,
    dietary text NOT NULL,
    accessibility text NOT NULL,
    interpretation character varying(7) NOT NULL,
    reason text NOT NULL,
    link_number smallint NOT NULL,
    decided_at timestamp with time zone,
    decided_by bigint,
    followed_up_at timestamp with time zone,
    erased_at timestamp with time zone,
    activity_id bigint NOT NULL,
    companion_of_id bigint,
    party_id bigint,
    person_id bigint,
    user_id bigint,
    CONSTRAINT registration_registration_link_number_check CHECK ((link_number >= 0)),
    CONSTRAINT registration_registration_number_check CHECK ((number >= 0)),
    CONSTRAINT registration_registration_seats_check CHECK ((seats >= 0)),
    CONSTRAINT registration_registration_version_check CHECK ((version >= 0)),
    CONSTRAINT registration_role_is_known CHECK (((role)::text = ANY (ARRAY[('host'::character varying)::text, ('chair'::character varying)::text, ('speaker'::character varying)::text, ('delegate'::character varying)::text, ('observer'::character varying)::text, ('participant'::character varying)::text]))),
    CONSTRAINT registration_source_is_known CHECK (((source)::text = ANY (ARRAY[('form'::character varying)::text, ('nomination'::character varying)::text, ('invitation'::character varying)::text, ('walk_in'::character varying)::text, ('training'::character varying)::text]))),
    CONSTRAINT registration_state_is_known CHECK (((state)::text = ANY (ARRAY[('applied'::character varying)::text, ('nominated'::character varying)::text, ('waiting'::character varying)::text, ('approved'::character varying)::text, ('declined'::character varying)::text, ('withdrawn'::character varying)::text])))
);
ALTER TABLE public.registration_registration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registration_registration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_activityreport (
    id bigint NOT NULL,
    stage character varying(10) NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    activity_id bigint NOT NULL,
    CONSTRAINT activity_report_stage_is_known CHECK (((stage)::text = ANY (ARRAY[('draft'::character varying)::text, ('ready'::character varying)::text, ('approved'::character varying)::text]))),
    CONSTRAINT reports_activityreport_version_check CHECK ((version >= 0))
);
ALTER TABLE public.reports_activityreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_activityreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_edition (
    id bigint NOT NULL,
    number integer NOT NULL,
    books jsonb NOT NULL,
    visibility character varying(12) NOT NULL,
    spans jsonb NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    approved_by bigint,
    document_id bigint,
    report_id bigint NOT NULL,
    words_id bigint NOT NULL,
    CONSTRAINT report_edition_visibility_is_known CHECK (((visibility)::text = ANY (ARRAY[('public'::character varying)::text, ('hub'::character varying)::text, ('secretariat'::character varying)::text]))),
    CONSTRAINT reports_edition_number_check CHECK ((number >= 0))
);
ALTER TABLE public.reports_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_madereport (
    id bigint NOT NULL,
    year smallint NOT NULL,
    known date NOT NULL,
    is_past boolean NOT NULL,
    base character varying(200) NOT NULL,
    progress character varying(12) NOT NULL,
    reason character varying(500) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    made_at timestamp with time zone,
    published_at timestamp with time zone,
    published_by bigint,
    CONSTRAINT published_report_is_made CHECK (((published_at IS NULL) OR ((progress)::text = 'made'::text))),
    CONSTRAINT report_progress_is_known CHECK (((progress)::text = ANY (ARRAY[('waiting'::character varying)::text, ('making'::character varying)::text, ('made'::character varying)::text, ('cancelled'::character varying)::text, ('failed'::character varying)::text]))),
    CONSTRAINT reports_madereport_year_check CHECK ((year >= 0))
);
ALTER TABLE public.reports_madereport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_madereport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_reportfile (
    id bigint NOT NULL,
    language character varying(7) NOT NULL,
    file_format character varying(4) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    report_id bigint NOT NULL,
    CONSTRAINT reports_reportfile_size_check CHECK ((size >= 0))
);
ALTER TABLE public.reports_reportfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_reportwords (
    id bigint NOT NULL,
    version integer NOT NULL,
    summary jsonb NOT NULL,
    lessons jsonb NOT NULL,
    follow_up jsonb NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    report_id bigint NOT NULL,
    CONSTRAINT reports_reportwords_version_check CHECK ((version >= 0))
);
ALTER TABLE public.reports_reportwords ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportwords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.runtime_milestone (
    name character varying(40) NOT NULL,
    reached_at timestamp with time zone NOT NULL
);
CREATE TABLE public.shanyrak_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);
ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);
ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.sources_evidence (
    id bigint NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT passage_is_not_empty CHECK ((start < "end")),
    CONSTRAINT sources_evidence_end_check CHECK (("end" >= 0)),
    CONSTRAINT sources_evidence_start_check CHECK ((start >= 0))
);
ALTER TABLE public.sources_evidence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.sources_sourcedocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_sourcedocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.sources_sourcedocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_sourcedocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.sources_support (
    id bigint NOT NULL,
    record_kind character varying(60) NOT NULL,
    record_id bigint NOT NULL,
    field character varying(60) NOT NULL,
    noted_by bigint,
    noted_at timestamp with time zone NOT NULL,
    evidence_id bigint NOT NULL
);
ALTER TABLE public.sources_support ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_support_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.sources_supportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_supportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.topics_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.topics_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.topics_topicevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.topics_topicevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_attempt (
    id bigint NOT NULL,
    number smallint NOT NULL,
    seed bigint NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    handed_in_at timestamp with time zone,
    share numeric(7,6),
    has_passed boolean,
    registration_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    CONSTRAINT attempt_is_marked_when_handed_in CHECK ((((handed_in_at IS NULL) AND (share IS NULL)) OR ((handed_in_at IS NOT NULL) AND (share >= (0)::numeric) AND (share <= (1)::numeric)))),
    CONSTRAINT training_attempt_number_check CHECK ((number >= 0))
);
ALTER TABLE public.training_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_cohort ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_cohort_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_cohortevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_cohortevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_course ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_course_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_courseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_courseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_evaluation (
    id bigint NOT NULL,
    asked character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    link_number integer NOT NULL,
    asked_at timestamp with time zone,
    given_at timestamp with time zone,
    ratings jsonb NOT NULL,
    words text NOT NULL,
    forgotten_at timestamp with time zone,
    registration_id bigint NOT NULL,
    CONSTRAINT evaluation_form_is_known CHECK (((asked)::text = ANY (ARRAY[('reaction'::character varying)::text, ('learner'::character varying)::text, ('superior'::character varying)::text]))),
    CONSTRAINT training_evaluation_link_number_check CHECK ((link_number >= 0))
);
ALTER TABLE public.training_evaluation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_evaluation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_givenanswer (
    id bigint NOT NULL,
    place smallint NOT NULL,
    shown character varying(8)[] NOT NULL,
    chosen character varying(8)[] NOT NULL,
    text character varying(500) NOT NULL,
    is_marked_to_return boolean NOT NULL,
    saved_at timestamp with time zone,
    saves integer NOT NULL,
    mark numeric(7,6),
    attempt_id bigint NOT NULL,
    asked_id bigint NOT NULL,
    CONSTRAINT training_givenanswer_place_check CHECK ((place >= 0)),
    CONSTRAINT training_givenanswer_saves_check CHECK ((saves >= 0))
);
ALTER TABLE public.training_givenanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_givenanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_material (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    audience character varying(12) NOT NULL,
    cohort_id bigint,
    course_id bigint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT material_audience_is_known CHECK (((audience)::text = ANY (ARRAY[('public'::character varying)::text, ('learners'::character varying)::text, ('secretariat'::character varying)::text]))),
    CONSTRAINT training_material_version_check CHECK ((version >= 0))
);
ALTER TABLE public.training_material ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_material_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_materialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_materialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_question (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    newest smallint NOT NULL,
    is_retired boolean NOT NULL,
    course_id bigint NOT NULL,
    CONSTRAINT training_question_newest_check CHECK ((newest >= 0)),
    CONSTRAINT training_question_version_check CHECK ((version >= 0))
);
ALTER TABLE public.training_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_questionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_questionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_questionversion (
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(12) NOT NULL,
    wording jsonb NOT NULL,
    choices jsonb NOT NULL,
    number_right numeric(18,6),
    tolerance numeric(18,6) NOT NULL,
    accepted character varying(200)[] NOT NULL,
    feedback jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by bigint,
    question_id bigint NOT NULL,
    CONSTRAINT question_kind_is_known CHECK (((kind)::text = ANY (ARRAY[('one'::character varying)::text, ('several'::character varying)::text, ('true_false'::character varying)::text, ('number'::character varying)::text, ('words'::character varying)::text, ('order'::character varying)::text]))),
    CONSTRAINT question_tolerance_is_no_debt CHECK ((tolerance >= (0)::numeric)),
    CONSTRAINT training_questionversion_number_check CHECK ((number >= 0))
);
ALTER TABLE public.training_questionversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_questionversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_quiz (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    title jsonb NOT NULL,
    stage character varying(10) NOT NULL,
    questions bigint[] NOT NULL,
    draw smallint NOT NULL,
    shuffles boolean NOT NULL,
    minutes smallint,
    attempts smallint NOT NULL,
    pass_mark smallint,
    opens_at timestamp without time zone,
    closes_at timestamp without time zone,
    zone character varying(40) NOT NULL,
    shows character varying(12) NOT NULL,
    cohort_id bigint NOT NULL,
    CONSTRAINT quiz_can_be_taken CHECK ((attempts >= 1)),
    CONSTRAINT quiz_shows_is_known CHECK (((shows)::text = ANY (ARRAY[('received'::character varying)::text, ('result'::character varying)::text, ('feedback'::character varying)::text, ('after_close'::character varying)::text]))),
    CONSTRAINT quiz_stage_is_known CHECK (((stage)::text = ANY (ARRAY[('before'::character varying)::text, ('practice'::character varying)::text, ('final'::character varying)::text]))),
    CONSTRAINT training_quiz_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT training_quiz_draw_check CHECK ((draw >= 0)),
    CONSTRAINT training_quiz_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT training_quiz_pass_mark_check CHECK ((pass_mark >= 0)),
    CONSTRAINT training_quiz_version_check CHECK ((version >= 0))
);
ALTER TABLE public.training_quiz ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_quiz_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_quizevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_quizevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_trainer (
    id bigint NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    name character varying(200) NOT NULL,
    subject jsonb NOT NULL,
    cohort_id bigint NOT NULL,
    person_id bigint,
    CONSTRAINT trainer_is_somebody CHECK (((person_id IS NOT NULL) OR (NOT ((name)::text = ''::text)))),
    CONSTRAINT training_trainer_version_check CHECK ((version >= 0))
);
ALTER TABLE public.training_trainer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_trainer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.training_trainerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_trainerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_heldrole
    ADD CONSTRAINT accounts_heldrole_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.accounts_signinlink
    ADD CONSTRAINT accounts_signinlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_signinlink
    ADD CONSTRAINT accounts_signinlink_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_visit
    ADD CONSTRAINT accounts_visit_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.activities_activity
    ADD CONSTRAINT activities_activity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.activities_activityevent
    ADD CONSTRAINT activities_activityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.activities_fulfilment
    ADD CONSTRAINT activities_fulfilment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.activities_fulfilmentevent
    ADD CONSTRAINT activities_fulfilmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.activities_outcome
    ADD CONSTRAINT activities_outcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.activities_outcomeevent
    ADD CONSTRAINT activities_outcomeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.activities_participant
    ADD CONSTRAINT activities_participant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.activities_participantevent
    ADD CONSTRAINT activities_participantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_agreement
    ADD CONSTRAINT agreements_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_agreementevent
    ADD CONSTRAINT agreements_agreementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_agreementparty
    ADD CONSTRAINT agreements_agreementparty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_agreementpartyevent
    ADD CONSTRAINT agreements_agreementpartyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_clause
    ADD CONSTRAINT agreements_clause_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_clauseevent
    ADD CONSTRAINT agreements_clauseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_commitment
    ADD CONSTRAINT agreements_commitment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_commitmentevent
    ADD CONSTRAINT agreements_commitmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_deed
    ADD CONSTRAINT agreements_deed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_deedevent
    ADD CONSTRAINT agreements_deedevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_signature
    ADD CONSTRAINT agreements_signature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_signatureevent
    ADD CONSTRAINT agreements_signatureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agreements_statespan
    ADD CONSTRAINT agreements_statespan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_statespanevent
    ADD CONSTRAINT agreements_statespanevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.registration_answer
    ADD CONSTRAINT answered_once UNIQUE (registration_id, question_id);
ALTER TABLE ONLY public.training_givenanswer
    ADD CONSTRAINT attempt_asks_in_order UNIQUE (attempt_id, place);
ALTER TABLE ONLY public.training_attempt
    ADD CONSTRAINT attempt_has_a_number UNIQUE (registration_id, quiz_id, number);
ALTER TABLE ONLY public.groups_attendance
    ADD CONSTRAINT attendance_is_noted_once UNIQUE (meeting_id, member_id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.certificates_batchline
    ADD CONSTRAINT batch_asks_for_a_key_once UNIQUE (batch_id, key);
ALTER TABLE ONLY public.programme_attendance
    ADD CONSTRAINT came_to_a_session_once UNIQUE (session_id, registration_id);
ALTER TABLE ONLY public.certificates_certificate
    ADD CONSTRAINT certificate_number_once UNIQUE (year, place_in_year);
ALTER TABLE ONLY public.certificates_batch
    ADD CONSTRAINT certificates_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.certificates_batchline
    ADD CONSTRAINT certificates_batchline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.certificates_certificate
    ADD CONSTRAINT certificates_certificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.certificates_certificate
    ADD CONSTRAINT certificates_certificate_replaces_id_key UNIQUE (replaces_id);
ALTER TABLE ONLY public.certificates_certificate
    ADD CONSTRAINT certificates_certificate_status_place_key UNIQUE (status_place);
ALTER TABLE ONLY public.certificates_certificate
    ADD CONSTRAINT certificates_certificate_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.certificates_heldby
    ADD CONSTRAINT certificates_heldby_pkey PRIMARY KEY (certificate_id);
ALTER TABLE ONLY public.certificates_numbering
    ADD CONSTRAINT certificates_numbering_pkey PRIMARY KEY (year);
ALTER TABLE ONLY public.programme_change
    ADD CONSTRAINT change_is_told_of_once UNIQUE (session_id, sequence, sort);
ALTER TABLE ONLY public.agreements_clause
    ADD CONSTRAINT clause_number_is_given_once UNIQUE (agreement_id, number);
ALTER TABLE ONLY public.agreements_statespan
    ADD CONSTRAINT commitment_is_in_one_state_a_day EXCLUDE USING gist (commitment_id WITH =, days WITH &&);
ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT contact_is_kept_once UNIQUE (person_id, contact_kind, value);
ALTER TABLE ONLY public.groups_concern
    ADD CONSTRAINT decision_concerns_a_party_once UNIQUE (decision_id, party_id);
ALTER TABLE ONLY public.agreements_deed
    ADD CONSTRAINT deed_is_noted_once UNIQUE (commitment_id, record_kind, record_id);
ALTER TABLE ONLY public.delegations_closedday
    ADD CONSTRAINT delegations_closedday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_delegate
    ADD CONSTRAINT delegations_delegate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_delegate
    ADD CONSTRAINT delegations_delegate_registration_id_key UNIQUE (registration_id);
ALTER TABLE ONLY public.delegations_host
    ADD CONSTRAINT delegations_host_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_interpreter
    ADD CONSTRAINT delegations_interpreter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_itinerary
    ADD CONSTRAINT delegations_itinerary_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.delegations_itinerary
    ADD CONSTRAINT delegations_itinerary_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_itineraryevent
    ADD CONSTRAINT delegations_itineraryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegations_reply
    ADD CONSTRAINT delegations_reply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_stop
    ADD CONSTRAINT delegations_stop_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_stop
    ADD CONSTRAINT delegations_stop_uid_key UNIQUE (uid);
ALTER TABLE ONLY public.delegations_stopevent
    ADD CONSTRAINT delegations_stopevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegations_vehicle
    ADD CONSTRAINT delegations_vehicle_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_waiver
    ADD CONSTRAINT delegations_waiver_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_office
    ADD CONSTRAINT directory_office_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_officeevent
    ADD CONSTRAINT directory_officeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directory_party
    ADD CONSTRAINT directory_party_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_partyevent
    ADD CONSTRAINT directory_partyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directory_partyname
    ADD CONSTRAINT directory_partyname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_partynameevent
    ADD CONSTRAINT directory_partynameevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directory_person
    ADD CONSTRAINT directory_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_personevent
    ADD CONSTRAINT directory_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directory_personname
    ADD CONSTRAINT directory_personname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_personnameevent
    ADD CONSTRAINT directory_personnameevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.intake_reading
    ADD CONSTRAINT document_is_read_once_by_an_engine UNIQUE (document_id, engine, engine_version);
ALTER TABLE ONLY public.training_evaluation
    ADD CONSTRAINT each_form_is_given_once UNIQUE (registration_id, asked);
ALTER TABLE ONLY public.exchange_plannedfor
    ADD CONSTRAINT exchange_plannedfor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_plannedforevent
    ADD CONSTRAINT exchange_plannedforevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchange_position
    ADD CONSTRAINT exchange_position_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_positionevent
    ADD CONSTRAINT exchange_positionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_feedbackgiven
    ADD CONSTRAINT feedback_is_given_once UNIQUE NULLS NOT DISTINCT (form_id, session_id, registration_id);
ALTER TABLE ONLY public.programme_feedbackanswer
    ADD CONSTRAINT feedback_question_answered_once UNIQUE (feedback_id, question_id);
ALTER TABLE ONLY public.figures_figure
    ADD CONSTRAINT figures_figure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.figures_figureevent
    ADD CONSTRAINT figures_figureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_actionitemevent
    ADD CONSTRAINT groups_actionitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_agendaitemevent
    ADD CONSTRAINT groups_agendaitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_attendance
    ADD CONSTRAINT groups_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_attendanceevent
    ADD CONSTRAINT groups_attendanceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_concern
    ADD CONSTRAINT groups_concern_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_concernevent
    ADD CONSTRAINT groups_concernevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_correction
    ADD CONSTRAINT groups_correction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_correctionevent
    ADD CONSTRAINT groups_correctionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_decision
    ADD CONSTRAINT groups_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_decisionevent
    ADD CONSTRAINT groups_decisionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_effect
    ADD CONSTRAINT groups_effect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_effectevent
    ADD CONSTRAINT groups_effectevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_groupevent
    ADD CONSTRAINT groups_groupevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_itemreport
    ADD CONSTRAINT groups_itemreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_itemreportevent
    ADD CONSTRAINT groups_itemreportevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_meeting
    ADD CONSTRAINT groups_meeting_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.groups_meeting
    ADD CONSTRAINT groups_meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_meetingevent
    ADD CONSTRAINT groups_meetingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_member
    ADD CONSTRAINT groups_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_memberevent
    ADD CONSTRAINT groups_memberevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_minutestext
    ADD CONSTRAINT groups_minutestext_item_id_key UNIQUE (item_id);
ALTER TABLE ONLY public.groups_minutestext
    ADD CONSTRAINT groups_minutestext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_minutestextevent
    ADD CONSTRAINT groups_minutestextevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_paper
    ADD CONSTRAINT groups_paper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_paperevent
    ADD CONSTRAINT groups_paperevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.groups_vote
    ADD CONSTRAINT groups_vote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.groups_voteevent
    ADD CONSTRAINT groups_voteevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegations_reply
    ADD CONSTRAINT host_answers_once_for_a_stop UNIQUE (host_id, stop_id);
ALTER TABLE ONLY public.imports_calendarevent
    ADD CONSTRAINT imports_calendarevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_calendarevent
    ADD CONSTRAINT imports_calendarevent_uid_key UNIQUE (uid);
ALTER TABLE ONLY public.imports_effect
    ADD CONSTRAINT imports_effect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_import
    ADD CONSTRAINT imports_import_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_importedrow
    ADD CONSTRAINT imports_importedrow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_rowfault
    ADD CONSTRAINT imports_rowfault_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_savedmapping
    ADD CONSTRAINT imports_savedmapping_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_decision
    ADD CONSTRAINT intake_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_decisionevent
    ADD CONSTRAINT intake_decisionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.intake_deliveredfile
    ADD CONSTRAINT intake_deliveredfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_delivery
    ADD CONSTRAINT intake_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_proposalevent
    ADD CONSTRAINT intake_proposalevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.intake_reading
    ADD CONSTRAINT intake_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_readingevent
    ADD CONSTRAINT intake_readingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitation_number_is_given_once UNIQUE (activity_id, number);
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_registration_id_key UNIQUE (registration_id);
ALTER TABLE ONLY public.invitations_letter
    ADD CONSTRAINT invitations_letter_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.invitations_letter
    ADD CONSTRAINT invitations_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_letterevent
    ADD CONSTRAINT invitations_letterevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.invitations_mailing
    ADD CONSTRAINT invitations_mailing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_posting
    ADD CONSTRAINT invitations_posting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_visaletter
    ADD CONSTRAINT invitations_visaletter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_checkpoint
    ADD CONSTRAINT journal_checkpoint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_checkpoint
    ADD CONSTRAINT journal_checkpoint_size_key UNIQUE (size);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_position_key UNIQUE ("position");
ALTER TABLE ONLY public.journal_node
    ADD CONSTRAINT journal_node_pkey PRIMARY KEY (level, number);
ALTER TABLE ONLY public.journal_personalpart
    ADD CONSTRAINT journal_personalpart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_savedmapping
    ADD CONSTRAINT mapping_is_named_once UNIQUE (name);
ALTER TABLE ONLY public.groups_member
    ADD CONSTRAINT member_sits_once_at_a_time EXCLUDE USING gist (group_id WITH =, COALESCE(party_id, (0)::bigint) WITH =, COALESCE(person_id, (0)::bigint) WITH =, COALESCE(office_id, (0)::bigint) WITH =, period WITH &&);
ALTER TABLE ONLY public.groups_vote
    ADD CONSTRAINT member_votes_once UNIQUE (decision_id, member_id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notice_is_told_once UNIQUE (to_id, key);
ALTER TABLE ONLY public.notices_attachment
    ADD CONSTRAINT notices_attachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_choice
    ADD CONSTRAINT notices_choice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_mail
    ADD CONSTRAINT notices_mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_recipient
    ADD CONSTRAINT notices_recipient_folded_key UNIQUE (folded);
ALTER TABLE ONLY public.notices_recipient
    ADD CONSTRAINT notices_recipient_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_trouble
    ADD CONSTRAINT notices_trouble_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_office
    ADD CONSTRAINT office_is_held_once_at_a_time EXCLUDE USING gist (person_id WITH =, COALESCE(party_id, (0)::bigint) WITH =, label WITH =, period WITH &&) WHERE ((merged_into_id IS NULL));
ALTER TABLE ONLY public.notices_choice
    ADD CONSTRAINT one_choice_a_kind UNIQUE (user_id, kind);
ALTER TABLE ONLY public.registration_partyseats
    ADD CONSTRAINT one_number_of_seats_a_party UNIQUE (opening_id, party_id);
ALTER TABLE ONLY public.notices_trouble
    ADD CONSTRAINT one_trouble_an_address UNIQUE (user_id, address);
ALTER TABLE ONLY public.outcomes_ask
    ADD CONSTRAINT outcomes_ask_answer_id_key UNIQUE (answer_id);
ALTER TABLE ONLY public.outcomes_ask
    ADD CONSTRAINT outcomes_ask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outcomes_askevent
    ADD CONSTRAINT outcomes_askevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.outcomes_beginning
    ADD CONSTRAINT outcomes_beginning_pkey PRIMARY KEY (one);
ALTER TABLE ONLY public.groups_paper
    ADD CONSTRAINT paper_lies_once_on_an_item UNIQUE (item_id, document_id);
ALTER TABLE ONLY public.participation_participation
    ADD CONSTRAINT participation_participation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.participation_participationevent
    ADD CONSTRAINT participation_participationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.outcomes_ask
    ADD CONSTRAINT party_is_asked_once_a_time UNIQUE (activity_id, party_id, months);
ALTER TABLE ONLY public.agreements_agreementparty
    ADD CONSTRAINT party_is_in_an_agreement_once UNIQUE (agreement_id, party_id);
ALTER TABLE ONLY public.directory_partyname
    ADD CONSTRAINT party_name_is_kept_once UNIQUE (party_id, text, language);
ALTER TABLE ONLY public.participation_participation
    ADD CONSTRAINT party_takes_part_once_at_a_time EXCLUDE USING gist (party_id WITH =, period WITH &&) WHERE ((merged_into_id IS NULL));
ALTER TABLE ONLY public.sources_evidence
    ADD CONSTRAINT passage_is_kept_once UNIQUE (document_id, start, "end");
ALTER TABLE ONLY public.passports_reader
    ADD CONSTRAINT passport_reader_is_named_once UNIQUE (activity_id, user_id);
ALTER TABLE ONLY public.passports_passport
    ADD CONSTRAINT passports_passport_key_name_key UNIQUE (key_name);
ALTER TABLE ONLY public.passports_passport
    ADD CONSTRAINT passports_passport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.passports_passport
    ADD CONSTRAINT passports_passport_registration_id_key UNIQUE (registration_id);
ALTER TABLE ONLY public.passports_plan
    ADD CONSTRAINT passports_plan_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.passports_plan
    ADD CONSTRAINT passports_plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.passports_purge
    ADD CONSTRAINT passports_purge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.passports_reader
    ADD CONSTRAINT passports_reader_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.passports_reading
    ADD CONSTRAINT passports_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agreements_signature
    ADD CONSTRAINT person_signs_an_agreement_once UNIQUE (agreement_id, person_id);
ALTER TABLE ONLY public.journal_personalpart
    ADD CONSTRAINT personal_part_is_named_once UNIQUE (entry_id, name);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_posting
    ADD CONSTRAINT posted_once_in_a_mailing UNIQUE (mailing_id, invitation_id);
ALTER TABLE ONLY public.preparation_approval
    ADD CONSTRAINT preparation_approval_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_begun
    ADD CONSTRAINT preparation_begun_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.preparation_begun
    ADD CONSTRAINT preparation_begun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_budgetline
    ADD CONSTRAINT preparation_budgetline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_budgetlineevent
    ADD CONSTRAINT preparation_budgetlineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.preparation_checklistitem
    ADD CONSTRAINT preparation_checklistitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_checklistofhub
    ADD CONSTRAINT preparation_checklistofhub_activity_kind_key UNIQUE (activity_kind);
ALTER TABLE ONLY public.preparation_checklistofhub
    ADD CONSTRAINT preparation_checklistofhub_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_conceptnote
    ADD CONSTRAINT preparation_conceptnote_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.preparation_conceptnote
    ADD CONSTRAINT preparation_conceptnote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_conceptnoteevent
    ADD CONSTRAINT preparation_conceptnoteevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.preparation_limit
    ADD CONSTRAINT preparation_limit_currency_key UNIQUE (currency);
ALTER TABLE ONLY public.preparation_limit
    ADD CONSTRAINT preparation_limit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_moneyentry
    ADD CONSTRAINT preparation_moneyentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_paper
    ADD CONSTRAINT preparation_paper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.preparation_task
    ADD CONSTRAINT preparation_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_attendance
    ADD CONSTRAINT programme_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_change
    ADD CONSTRAINT programme_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_choice
    ADD CONSTRAINT programme_choice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_feedback
    ADD CONSTRAINT programme_feedback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_feedbackanswer
    ADD CONSTRAINT programme_feedbackanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_feedbackform
    ADD CONSTRAINT programme_feedbackform_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.programme_feedbackform
    ADD CONSTRAINT programme_feedbackform_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_feedbackformevent
    ADD CONSTRAINT programme_feedbackformevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_feedbackgiven
    ADD CONSTRAINT programme_feedbackgiven_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_feedbackquestion
    ADD CONSTRAINT programme_feedbackquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_feedbackquestionevent
    ADD CONSTRAINT programme_feedbackquestionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_material
    ADD CONSTRAINT programme_material_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_materialevent
    ADD CONSTRAINT programme_materialevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_room
    ADD CONSTRAINT programme_room_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_roomevent
    ADD CONSTRAINT programme_roomevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_session
    ADD CONSTRAINT programme_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_session
    ADD CONSTRAINT programme_session_uid_key UNIQUE (uid);
ALTER TABLE ONLY public.programme_sessionevent
    ADD CONSTRAINT programme_sessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_speaker
    ADD CONSTRAINT programme_speaker_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_speakerevent
    ADD CONSTRAINT programme_speakerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programme_track
    ADD CONSTRAINT programme_track_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_trackevent
    ADD CONSTRAINT programme_trackevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT proposal_is_named_once UNIQUE (document_id, local_id);
ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT proposal_number_is_given_once UNIQUE (document_id, number);
ALTER TABLE ONLY public.publishing_owncalendar
    ADD CONSTRAINT publishing_owncalendar_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.publishing_told
    ADD CONSTRAINT publishing_told_pkey PRIMARY KEY (token);
ALTER TABLE ONLY public.training_questionversion
    ADD CONSTRAINT question_version_has_a_number UNIQUE (question_id, number);
ALTER TABLE ONLY public.reception_arrival
    ADD CONSTRAINT reception_arrival_client_id_key UNIQUE (client_id);
ALTER TABLE ONLY public.reception_arrival
    ADD CONSTRAINT reception_arrival_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reception_desklink
    ADD CONSTRAINT reception_desklink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_embargo
    ADD CONSTRAINT record_is_kept_back_until_one_day UNIQUE (record_kind, record_id);
ALTER TABLE ONLY public.records_embargo
    ADD CONSTRAINT records_embargo_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_embargoevent
    ADD CONSTRAINT records_embargoevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.registration_answer
    ADD CONSTRAINT registration_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_number_is_given_once UNIQUE (activity_id, number);
ALTER TABLE ONLY public.registration_opening
    ADD CONSTRAINT registration_opening_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.registration_opening
    ADD CONSTRAINT registration_opening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registration_partyseats
    ADD CONSTRAINT registration_partyseats_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registration_question
    ADD CONSTRAINT registration_question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_registration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_edition
    ADD CONSTRAINT report_edition_has_a_number_once UNIQUE (report_id, number);
ALTER TABLE ONLY public.reports_reportfile
    ADD CONSTRAINT report_has_a_file_once UNIQUE (report_id, language, file_format);
ALTER TABLE ONLY public.reports_reportwords
    ADD CONSTRAINT report_words_have_a_version_once UNIQUE (report_id, version);
ALTER TABLE ONLY public.reports_activityreport
    ADD CONSTRAINT reports_activityreport_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.reports_activityreport
    ADD CONSTRAINT reports_activityreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_edition
    ADD CONSTRAINT reports_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_madereport
    ADD CONSTRAINT reports_madereport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_reportfile
    ADD CONSTRAINT reports_reportfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_reportwords
    ADD CONSTRAINT reports_reportwords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_heldrole
    ADD CONSTRAINT role_is_held_once_at_a_time EXCLUDE USING gist (user_id WITH =, role WITH =, COALESCE(party_id, (0)::bigint) WITH =, period WITH &&);
ALTER TABLE ONLY public.imports_importedrow
    ADD CONSTRAINT row_is_read_once UNIQUE (source_id, number);
ALTER TABLE ONLY public.runtime_milestone
    ADD CONSTRAINT runtime_milestone_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.programme_choice
    ADD CONSTRAINT session_is_chosen_once UNIQUE (session_id, registration_id);
ALTER TABLE ONLY public.shanyrak_cache
    ADD CONSTRAINT shanyrak_cache_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);
ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sources_evidence
    ADD CONSTRAINT sources_evidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sources_sourcedocument
    ADD CONSTRAINT sources_sourcedocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sources_sourcedocument
    ADD CONSTRAINT sources_sourcedocument_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.sources_sourcedocument
    ADD CONSTRAINT sources_sourcedocument_supersedes_id_key UNIQUE (supersedes_id);
ALTER TABLE ONLY public.sources_sourcedocumentevent
    ADD CONSTRAINT sources_sourcedocumentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.sources_support
    ADD CONSTRAINT sources_support_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sources_supportevent
    ADD CONSTRAINT sources_supportevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directory_personname
    ADD CONSTRAINT spelling_is_kept_once UNIQUE (person_id, text, language);
ALTER TABLE ONLY public.sources_support
    ADD CONSTRAINT support_is_noted_once UNIQUE (evidence_id, record_kind, record_id, field);
ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_notation_key UNIQUE (notation);
ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.topics_topicevent
    ADD CONSTRAINT topics_topicevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.training_attempt
    ADD CONSTRAINT training_attempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_cohort
    ADD CONSTRAINT training_cohort_activity_id_key UNIQUE (activity_id);
ALTER TABLE ONLY public.training_cohort
    ADD CONSTRAINT training_cohort_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_cohortevent
    ADD CONSTRAINT training_cohortevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.training_course
    ADD CONSTRAINT training_course_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_courseevent
    ADD CONSTRAINT training_courseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.training_evaluation
    ADD CONSTRAINT training_evaluation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_givenanswer
    ADD CONSTRAINT training_givenanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_material
    ADD CONSTRAINT training_material_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_materialevent
    ADD CONSTRAINT training_materialevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.training_question
    ADD CONSTRAINT training_question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_questionevent
    ADD CONSTRAINT training_questionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.training_questionversion
    ADD CONSTRAINT training_questionversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_quiz
    ADD CONSTRAINT training_quiz_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_quizevent
    ADD CONSTRAINT training_quizevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.training_trainer
    ADD CONSTRAINT training_trainer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_trainerevent
    ADD CONSTRAINT training_trainerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
ALTER TABLE ONLY public.invitations_visaletter
    ADD CONSTRAINT visa_letter_number_is_given_once UNIQUE (registration_id, number);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_heldrole_party_id_bf0e21c6 ON public.accounts_heldrole USING btree (party_id);
CREATE INDEX accounts_heldrole_user_id_755d39ef ON public.accounts_heldrole USING btree (user_id);
CREATE INDEX accounts_invitation_user_id_83f45191 ON public.accounts_invitation USING btree (user_id);
CREATE INDEX accounts_signinlink_user_id_a6b02f6b ON public.accounts_signinlink USING btree (user_id);
CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);
CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);
CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);
CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);
CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);
CREATE INDEX action_item_due ON public.groups_actionitem USING btree (ended, due_on);
CREATE INDEX action_item_label ON public.groups_actionitem USING btree (label);
CREATE INDEX action_item_search ON public.groups_actionitem USING gin (search_text public.gin_trgm_ops);
CREATE INDEX activities_activity_merged_into_id_f88eaa99 ON public.activities_activity USING btree (merged_into_id);
CREATE INDEX activities_activity_part_of_id_4219850e ON public.activities_activity USING btree (part_of_id);
CREATE INDEX activities_activityevent_merged_into_id_88cd62c6 ON public.activities_activityevent USING btree (merged_into_id);
CREATE INDEX activities_activityevent_part_of_id_a096481c ON public.activities_activityevent USING btree (part_of_id);
CREATE INDEX activities_activityevent_pgh_obj_id_cd3233f8 ON public.activities_activityevent USING btree (pgh_obj_id);
CREATE INDEX activities_fulfilment_activity_id_bcf6861b ON public.activities_fulfilment USING btree (activity_id);
CREATE INDEX activities_fulfilment_commitment_id_604f1482 ON public.activities_fulfilment USING btree (commitment_id);
CREATE INDEX activities_fulfilmentevent_activity_id_2cfb9d00 ON public.activities_fulfilmentevent USING btree (activity_id);
CREATE INDEX activities_fulfilmentevent_commitment_id_1666f47b ON public.activities_fulfilmentevent USING btree (commitment_id);
CREATE INDEX activities_fulfilmentevent_pgh_obj_id_e1ea6450 ON public.activities_fulfilmentevent USING btree (pgh_obj_id);
CREATE INDEX activities_outcome_activity_id_e3d3ca9f ON public.activities_outcome USING btree (activity_id);
CREATE INDEX activities_outcome_party_id_0fbe5682 ON public.activities_outcome USING btree (party_id);
CREATE INDEX activities_outcomeevent_activity_id_99001ce1 ON public.activities_outcomeevent USING btree (activity_id);
CREATE INDEX activities_outcomeevent_party_id_ea619c45 ON public.activities_outcomeevent USING btree (party_id);
CREATE INDEX activities_outcomeevent_pgh_obj_id_366b3799 ON public.activities_outcomeevent USING btree (pgh_obj_id);
CREATE INDEX activities_participant_activity_id_f80f15d8 ON public.activities_participant USING btree (activity_id);
CREATE INDEX activities_participant_office_id_a83c144a ON public.activities_participant USING btree (office_id);
CREATE INDEX activities_participant_party_id_29e4ccf6 ON public.activities_participant USING btree (party_id);
CREATE INDEX activities_participant_person_id_6b0074ca ON public.activities_participant USING btree (person_id);
CREATE INDEX activities_participantevent_activity_id_331be867 ON public.activities_participantevent USING btree (activity_id);
CREATE INDEX activities_participantevent_office_id_c368526b ON public.activities_participantevent USING btree (office_id);
CREATE INDEX activities_participantevent_party_id_9f30c504 ON public.activities_participantevent USING btree (party_id);
CREATE INDEX activities_participantevent_person_id_0b5ce92b ON public.activities_participantevent USING btree (person_id);
CREATE INDEX activities_participantevent_pgh_obj_id_7531f93e ON public.activities_participantevent USING btree (pgh_obj_id);
CREATE INDEX activity_label ON public.activities_activity USING btree (label);
CREATE INDEX activity_newest_first ON public.activities_activity USING btree (since DESC, until DESC, id);
CREATE INDEX activity_period ON public.activities_activity USING gist (period);
CREATE INDEX activity_search ON public.activities_activity USING gin (search_text public.gin_trgm_ops);
CREATE INDEX activity_status ON public.activities_activity USING btree (status, since DESC);
CREATE INDEX activity_topics ON public.activities_activity USING gin (topics);
CREATE UNIQUE INDEX address_is_invited_once ON public.invitations_invited USING btree (activity_id, lower((email)::text)) WHERE ((withdrawn_at IS NULL) AND (NOT ((email)::text = ''::text)) AND (NOT ((answer)::text = 'handed_over'::text)));
CREATE INDEX agreement_label ON public.agreements_agreement USING btree (label);
CREATE UNIQUE INDEX agreement_reference_is_unique ON public.agreements_agreement USING btree (reference) WHERE ((NOT ((reference)::text = ''::text)) AND (merged_into_id IS NULL));
CREATE INDEX agreement_search ON public.agreements_agreement USING gin (search_text public.gin_trgm_ops);
CREATE INDEX agreement_signed_on ON public.agreements_agreement USING btree (signed_on);
CREATE INDEX agreements_agreement_merged_into_id_51fc3e94 ON public.agreements_agreement USING btree (merged_into_id);
CREATE INDEX agreements_agreementevent_merged_into_id_9d5add21 ON public.agreements_agreementevent USING btree (merged_into_id);
CREATE INDEX agreements_agreementevent_pgh_obj_id_7a0d8f1e ON public.agreements_agreementevent USING btree (pgh_obj_id);
CREATE INDEX agreements_agreementparty_agreement_id_15a1ff1d ON public.agreements_agreementparty USING btree (agreement_id);
CREATE INDEX agreements_agreementparty_party_id_e291c8b7 ON public.agreements_agreementparty USING btree (party_id);
CREATE INDEX agreements_agreementpartyevent_agreement_id_f6f0655e ON public.agreements_agreementpartyevent USING btree (agreement_id);
CREATE INDEX agreements_agreementpartyevent_party_id_18530b14 ON public.agreements_agreementpartyevent USING btree (party_id);
CREATE INDEX agreements_agreementpartyevent_pgh_obj_id_9d0fc2df ON public.agreements_agreementpartyevent USING btree (pgh_obj_id);
CREATE INDEX agreements_clause_agreement_id_0f393a86 ON public.agreements_clause USING btree (agreement_id);
CREATE INDEX agreements_clauseevent_agreement_id_d72632c6 ON public.agreements_clauseevent USING btree (agreement_id);
CREATE INDEX agreements_clauseevent_pgh_obj_id_a09233ba ON public.agreements_clauseevent USING btree (pgh_obj_id);
CREATE INDEX agreements_commitment_agreement_id_0fd443d1 ON public.agreements_commitment USING btree (agreement_id);
CREATE INDEX agreements_commitment_clause_id_ded4c5c9 ON public.agreements_commitment USING btree (clause_id);
CREATE INDEX agreements_commitment_merged_into_id_609bbdf6 ON public.agreements_commitment USING btree (merged_into_id);
CREATE INDEX agreements_commitment_owed_by_id_9d9a14f2 ON public.agreements_commitment USING btree (owed_by_id);
CREATE INDEX agreements_commitment_owed_to_id_179d8989 ON public.agreements_commitment USING btree (owed_to_id);
CREATE INDEX agreements_commitmentevent_agreement_id_f3611daf ON public.agreements_commitmentevent USING btree (agreement_id);
CREATE INDEX agreements_commitmentevent_clause_id_d512ee4c ON public.agreements_commitmentevent USING btree (clause_id);
CREATE INDEX agreements_commitmentevent_merged_into_id_bb6f7aa5 ON public.agreements_commitmentevent USING btree (merged_into_id);
CREATE INDEX agreements_commitmentevent_owed_by_id_bf2fa8bf ON public.agreements_commitmentevent USING btree (owed_by_id);
CREATE INDEX agreements_commitmentevent_owed_to_id_55da4962 ON public.agreements_commitmentevent USING btree (owed_to_id);
CREATE INDEX agreements_commitmentevent_pgh_obj_id_fa53ecf9 ON public.agreements_commitmentevent USING btree (pgh_obj_id);
CREATE INDEX agreements_deed_commitment_id_4559d451 ON public.agreements_deed USING btree (commitment_id);
CREATE INDEX agreements_deedevent_commitment_id_9c54e37c ON public.agreements_deedevent USING btree (commitment_id);
CREATE INDEX agreements_deedevent_pgh_obj_id_7848427b ON public.agreements_deedevent USING btree (pgh_obj_id);
CREATE INDEX agreements_signature_agreement_id_c402677c ON public.agreements_signature USING btree (agreement_id);
CREATE INDEX agreements_signature_office_id_7438f320 ON public.agreements_signature USING btree (office_id);
CREATE INDEX agreements_signature_party_id_fa205554 ON public.agreements_signature USING btree (party_id);
CREATE INDEX agreements_signature_person_id_2e3a284b ON public.agreements_signature USING btree (person_id);
CREATE INDEX agreements_signatureevent_agreement_id_67ab6c57 ON public.agreements_signatureevent USING btree (agreement_id);
CREATE INDEX agreements_signatureevent_office_id_2ad6435b ON public.agreements_signatureevent USING btree (office_id);
CREATE INDEX agreements_signatureevent_party_id_d6488b6a ON public.agreements_signatureevent USING btree (party_id);
CREATE INDEX agreements_signatureevent_person_id_2cd8e566 ON public.agreements_signatureevent USING btree (person_id);
CREATE INDEX agreements_signatureevent_pgh_obj_id_2e146d69 ON public.agreements_signatureevent USING btree (pgh_obj_id);
CREATE INDEX agreements_statespan_commitment_id_8ab04736 ON public.agreements_statespan USING btree (commitment_id);
CREATE INDEX agreements_statespanevent_commitment_id_043b2e4e ON public.agreements_statespanevent USING btree (commitment_id);
CREATE INDEX agreements_statespanevent_pgh_obj_id_0600b08b ON public.agreements_statespanevent USING btree (pgh_obj_id);
CREATE INDEX arrival_of_registration ON public.reception_arrival USING btree (registration_id, session_id, at);
CREATE INDEX ask_due_on ON public.outcomes_ask USING btree (due_on);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX certificate_about ON public.certificates_certificate USING btree (about);
CREATE INDEX certificate_batch_about ON public.certificates_batch USING btree (about);
CREATE INDEX certificate_holder_email ON public.certificates_heldby USING btree (email);
CREATE UNIQUE INDEX certificate_key_once ON public.certificates_certificate USING btree (key) WHERE (NOT ((standing)::text = 'replaced'::text));
CREATE INDEX certificate_line_in_order ON public.certificates_batchline USING btree (batch_id, place);
CREATE INDEX certificate_newest_first ON public.certificates_certificate USING btree (issued_at DESC, id DESC);
CREATE INDEX certificates_batchline_batch_id_4380a8d1 ON public.certificates_batchline USING btree (batch_id);
CREATE INDEX certificates_batchline_certificate_id_2eca5274 ON public.certificates_batchline USING btree (certificate_id);
CREATE INDEX change_newest_first ON public.programme_change USING btree (at DESC);
CREATE INDEX cohort_label ON public.training_cohort USING btree (label);
CREATE INDEX cohort_search ON public.training_cohort USING gin (search_text public.gin_trgm_ops);
CREATE INDEX commitment_due_on ON public.agreements_commitment USING btree (due_on);
CREATE INDEX commitment_label ON public.agreements_commitment USING btree (label);
CREATE INDEX commitment_search ON public.agreements_commitment USING gin (search_text public.gin_trgm_ops);
CREATE INDEX course_label ON public.training_course USING btree (label);
CREATE INDEX course_search ON public.training_course USING gin (search_text public.gin_trgm_ops);
CREATE INDEX course_topics ON public.training_course USING gin (topics);
CREATE UNIQUE INDEX decision_has_its_own_place ON public.groups_decision USING btree (meeting_id, "position") WHERE (merged_into_id IS NULL);
CREATE INDEX decision_label ON public.groups_decision USING btree (label);
CREATE INDEX decision_latest ON public.intake_decision USING btree (document_id, id DESC);
CREATE INDEX decision_search ON public.groups_decision USING gin (search_text public.gin_trgm_ops);
CREATE INDEX decision_standing ON public.groups_decision USING btree (standing, taken_on DESC);
CREATE INDEX deed_record ON public.agreements_deed USING btree (record_kind, record_id);
CREATE INDEX delegations_closedday_itinerary_id_0d4e8744 ON public.delegations_closedday USING btree (itinerary_id);
CREATE INDEX delegations_closedday_said_by_id_cccf3372 ON public.delegations_closedday USING btree (said_by_id);
CREATE INDEX delegations_host_itinerary_id_e3577454 ON public.delegations_host USING btree (itinerary_id);
CREATE INDEX delegations_host_person_id_6f766de4 ON public.delegations_host USING btree (person_id);
CREATE INDEX delegations_interpreter_itinerary_id_1c79aff9 ON public.delegations_interpreter USING btree (itinerary_id);
CREATE INDEX delegations_itinerary_host_party_id_f23bb85b ON public.delegations_itinerary USING btree (host_party_id);
CREATE INDEX delegations_itineraryevent_activity_id_d0797206 ON public.delegations_itineraryevent USING btree (activity_id);
CREATE INDEX delegations_itineraryevent_host_party_id_0e3c046b ON public.delegations_itineraryevent USING btree (host_party_id);
CREATE INDEX delegations_itineraryevent_pgh_obj_id_1cbfac15 ON public.delegations_itineraryevent USING btree (pgh_obj_id);
CREATE INDEX delegations_reply_host_id_faebf429 ON public.delegations_reply USING btree (host_id);
CREATE INDEX delegations_reply_stop_id_4797d9f2 ON public.delegations_reply USING btree (stop_id);
CREATE INDEX delegations_stop_itinerary_id_3805d28d ON public.delegations_stop USING btree (itinerary_id);
CREATE INDEX delegations_stopevent_itinerary_id_5fea9636 ON public.delegations_stopevent USING btree (itinerary_id);
CREATE INDEX delegations_stopevent_pgh_obj_id_26a59330 ON public.delegations_stopevent USING btree (pgh_obj_id);
CREATE INDEX delegations_vehicle_itinerary_id_b8f64b4a ON public.delegations_vehicle USING btree (itinerary_id);
CREATE INDEX delegations_waiver_itinerary_id_1b8b1455 ON public.delegations_waiver USING btree (itinerary_id);
CREATE INDEX directory_contact_person_id_cc448229 ON public.directory_contact USING btree (person_id);
CREATE INDEX directory_office_merged_into_id_1b94fd38 ON public.directory_office USING btree (merged_into_id);
CREATE INDEX directory_office_party_id_7b6700a4 ON public.directory_office USING btree (party_id);
CREATE INDEX directory_office_person_id_a88b4716 ON public.directory_office USING btree (person_id);
CREATE INDEX directory_officeevent_merged_into_id_e51ecfb5 ON public.directory_officeevent USING btree (merged_into_id);
CREATE INDEX directory_officeevent_party_id_1d7880a3 ON public.directory_officeevent USING btree (party_id);
CREATE INDEX directory_officeevent_person_id_a7316522 ON public.directory_officeevent USING btree (person_id);
CREATE INDEX directory_officeevent_pgh_obj_id_089dfdd8 ON public.directory_officeevent USING btree (pgh_obj_id);
CREATE INDEX directory_party_merged_into_id_33b11cb7 ON public.directory_party USING btree (merged_into_id);
CREATE INDEX directory_party_parent_id_9eea236c ON public.directory_party USING btree (parent_id);
CREATE INDEX directory_partyevent_merged_into_id_1325ff8d ON public.directory_partyevent USING btree (merged_into_id);
CREATE INDEX directory_partyevent_parent_id_5a5ba281 ON public.directory_partyevent USING btree (parent_id);
CREATE INDEX directory_partyevent_pgh_obj_id_355d47a6 ON public.directory_partyevent USING btree (pgh_obj_id);
CREATE INDEX directory_partyname_party_id_ab08e4a4 ON public.directory_partyname USING btree (party_id);
CREATE INDEX directory_partynameevent_party_id_6204d9a1 ON public.directory_partynameevent USING btree (party_id);
CREATE INDEX directory_partynameevent_pgh_obj_id_eb326cda ON public.directory_partynameevent USING btree (pgh_obj_id);
CREATE INDEX directory_person_merged_into_id_ea28f9be ON public.directory_person USING btree (merged_into_id);
CREATE INDEX directory_personevent_merged_into_id_70b6f627 ON public.directory_personevent USING btree (merged_into_id);
CREATE INDEX directory_personevent_pgh_obj_id_f4a59f83 ON public.directory_personevent USING btree (pgh_obj_id);
CREATE INDEX directory_personname_person_id_54838929 ON public.directory_personname USING btree (person_id);
CREATE INDEX directory_personnameevent_person_id_75893990 ON public.directory_personnameevent USING btree (person_id);
CREATE INDEX directory_personnameevent_pgh_obj_id_6366697e ON public.directory_personnameevent USING btree (pgh_obj_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX document_label ON public.sources_sourcedocument USING btree (label);
CREATE INDEX document_published ON public.sources_sourcedocument USING btree (published_on);
CREATE INDEX document_search ON public.sources_sourcedocument USING gin (search_text public.gin_trgm_ops);
CREATE INDEX effect_on_record ON public.imports_effect USING btree (record_kind, record_id);
CREATE INDEX embargo_public_on ON public.records_embargo USING btree (public_on);
CREATE INDEX entry_by_act ON public.journal_entry USING btree (act, "position");
CREATE INDEX entry_by_fingerprint ON public.journal_entry USING btree (leaf_hash);
CREATE INDEX entry_by_instant ON public.journal_entry USING btree (at, "position");
CREATE INDEX entry_by_record ON public.journal_entry USING gin (facts jsonb_path_ops);
CREATE INDEX exchange_plannedfor_activity_id_e991ec83 ON public.exchange_plannedfor USING btree (activity_id);
CREATE INDEX exchange_plannedfor_position_id_b4766f19 ON public.exchange_plannedfor USING btree (position_id);
CREATE INDEX exchange_plannedforevent_activity_id_270bbed7 ON public.exchange_plannedforevent USING btree (activity_id);
CREATE INDEX exchange_plannedforevent_pgh_obj_id_52be2bde ON public.exchange_plannedforevent USING btree (pgh_obj_id);
CREATE INDEX exchange_plannedforevent_position_id_755b86b4 ON public.exchange_plannedforevent USING btree (position_id);
CREATE INDEX exchange_position_merged_into_id_2a519664 ON public.exchange_position USING btree (merged_into_id);
CREATE INDEX exchange_position_party_id_01252233 ON public.exchange_position USING btree (party_id);
CREATE INDEX exchange_position_target_id_188299be ON public.exchange_position USING btree (target_id);
CREATE INDEX exchange_positionevent_merged_into_id_6105ecd7 ON public.exchange_positionevent USING btree (merged_into_id);
CREATE INDEX exchange_positionevent_party_id_8d87ed3f ON public.exchange_positionevent USING btree (party_id);
CREATE INDEX exchange_positionevent_pgh_obj_id_1bc8df18 ON public.exchange_positionevent USING btree (pgh_obj_id);
CREATE INDEX exchange_positionevent_target_id_357ccb34 ON public.exchange_positionevent USING btree (target_id);
CREATE INDEX fault_kind ON public.imports_rowfault USING btree (fault_kind);
CREATE INDEX figure_label ON public.figures_figure USING btree (label, id);
CREATE INDEX figure_newest_first ON public.figures_figure USING btree (as_of DESC, id);
CREATE INDEX figure_search ON public.figures_figure USING gin (search_text public.gin_trgm_ops);
CREATE INDEX figure_series ON public.figures_figure USING btree (series, as_of);
CREATE INDEX figures_figure_merged_into_id_eb22c79c ON public.figures_figure USING btree (merged_into_id);
CREATE INDEX figures_figure_party_id_805d5d23 ON public.figures_figure USING btree (party_id);
CREATE INDEX figures_figureevent_merged_into_id_7762922f ON public.figures_figureevent USING btree (merged_into_id);
CREATE INDEX figures_figureevent_party_id_f0116d7d ON public.figures_figureevent USING btree (party_id);
CREATE INDEX figures_figureevent_pgh_obj_id_e7ae11db ON public.figures_figureevent USING btree (pgh_obj_id);
CREATE INDEX file_of_delivery ON public.intake_deliveredfile USING btree (delivery_id, id);
CREATE INDEX group_label ON public.groups_group USING btree (label);
CREATE INDEX group_search ON public.groups_group USING gin (search_text public.gin_trgm_ops);
CREATE INDEX group_topics ON public.groups_group USING gin (topics);
CREATE INDEX groups_actionitem_decision_id_8c7137ef ON public.groups_actionitem USING btree (decision_id);
CREATE INDEX groups_actionitem_meeting_id_dbb7116f ON public.groups_actionitem USING btree (meeting_id);
CREATE INDEX groups_actionitem_merged_into_id_551bcc62 ON public.groups_actionitem USING btree (merged_into_id);
CREATE INDEX groups_actionitem_owner_office_id_54c3fac1 ON public.groups_actionitem USING btree (owner_office_id);
CREATE INDEX groups_actionitem_owner_party_id_0193da74 ON public.groups_actionitem USING btree (owner_party_id);
CREATE INDEX groups_actionitem_owner_person_id_61dfce3f ON public.groups_actionitem USING btree (owner_person_id);
CREATE INDEX groups_actionitem_owner_user_id_97583602 ON public.groups_actionitem USING btree (owner_user_id);
CREATE INDEX groups_actionitemevent_decision_id_2d0d0dfd ON public.groups_actionitemevent USING btree (decision_id);
CREATE INDEX groups_actionitemevent_meeting_id_606f782f ON public.groups_actionitemevent USING btree (meeting_id);
CREATE INDEX groups_actionitemevent_merged_into_id_7e4aaf4c ON public.groups_actionitemevent USING btree (merged_into_id);
CREATE INDEX groups_actionitemevent_owner_office_id_6f8d7088 ON public.groups_actionitemevent USING btree (owner_office_id);
CREATE INDEX groups_actionitemevent_owner_party_id_ed753e16 ON public.groups_actionitemevent USING btree (owner_party_id);
CREATE INDEX groups_actionitemevent_owner_person_id_f802eef4 ON public.groups_actionitemevent USING btree (owner_person_id);
CREATE INDEX groups_actionitemevent_owner_user_id_fedf04e5 ON public.groups_actionitemevent USING btree (owner_user_id);
CREATE INDEX groups_actionitemevent_pgh_obj_id_77b2ae82 ON public.groups_actionitemevent USING btree (pgh_obj_id);
CREATE INDEX groups_agendaitem_meeting_id_6e40de05 ON public.groups_agendaitem USING btree (meeting_id);
CREATE INDEX groups_agendaitem_presenter_id_9f8e931f ON public.groups_agendaitem USING btree (presenter_id);
CREATE INDEX groups_agendaitem_presenting_party_id_4fff7ab7 ON public.groups_agendaitem USING btree (presenting_party_id);
CREATE INDEX groups_agendaitemevent_meeting_id_fd8237ca ON public.groups_agendaitemevent USING btree (meeting_id);
CREATE INDEX groups_agendaitemevent_pgh_obj_id_7097f302 ON public.groups_agendaitemevent USING btree (pgh_obj_id);
CREATE INDEX groups_agendaitemevent_presenter_id_448d2796 ON public.groups_agendaitemevent USING btree (presenter_id);
CREATE INDEX groups_agendaitemevent_presenting_party_id_3658ed0a ON public.groups_agendaitemevent USING btree (presenting_party_id);
CREATE INDEX groups_attendance_meeting_id_b42c98c5 ON public.groups_attendance USING btree (meeting_id);
CREATE INDEX groups_attendance_member_id_b809ad40 ON public.groups_attendance USING btree (member_id);
CREATE INDEX groups_attendance_represented_by_id_b6909808 ON public.groups_attendance USING btree (represented_by_id);
CREATE INDEX groups_attendanceevent_meeting_id_e196c032 ON public.groups_attendanceevent USING btree (meeting_id);
CREATE INDEX groups_attendanceevent_member_id_f6f8d7c6 ON public.groups_attendanceevent USING btree (member_id);
CREATE INDEX groups_attendanceevent_pgh_obj_id_89f09031 ON public.groups_attendanceevent USING btree (pgh_obj_id);
CREATE INDEX groups_attendanceevent_represented_by_id_333c1d65 ON public.groups_attendanceevent USING btree (represented_by_id);
CREATE INDEX groups_concern_decision_id_ebdf58bb ON public.groups_concern USING btree (decision_id);
CREATE INDEX groups_concern_party_id_e1ba779e ON public.groups_concern USING btree (party_id);
CREATE INDEX groups_concernevent_decision_id_c2147939 ON public.groups_concernevent USING btree (decision_id);
CREATE INDEX groups_concernevent_party_id_f81ee72e ON public.groups_concernevent USING btree (party_id);
CREATE INDEX groups_concernevent_pgh_obj_id_9f2bb59c ON public.groups_concernevent USING btree (pgh_obj_id);
CREATE INDEX groups_correction_item_id_51bdb3aa ON public.groups_correction USING btree (item_id);
CREATE INDEX groups_correction_meeting_id_d7a738b1 ON public.groups_correction USING btree (meeting_id);
CREATE INDEX groups_correctionevent_item_id_d5764b1e ON public.groups_correctionevent USING btree (item_id);
CREATE INDEX groups_correctionevent_meeting_id_f1487250 ON public.groups_correctionevent USING btree (meeting_id);
CREATE INDEX groups_correctionevent_pgh_obj_id_9d412dd5 ON public.groups_correctionevent USING btree (pgh_obj_id);
CREATE INDEX groups_decision_item_id_7124696d ON public.groups_decision USING btree (item_id);
CREATE INDEX groups_decision_meeting_id_cf51e1ff ON public.groups_decision USING btree (meeting_id);
CREATE INDEX groups_decision_merged_into_id_0056fcfd ON public.groups_decision USING btree (merged_into_id);
CREATE INDEX groups_decision_supersedes_id_6f9604ad ON public.groups_decision USING btree (supersedes_id);
CREATE INDEX groups_decisionevent_item_id_3bc4b5a7 ON public.groups_decisionevent USING btree (item_id);
CREATE INDEX groups_decisionevent_meeting_id_a820838f ON public.groups_decisionevent USING btree (meeting_id);
CREATE INDEX groups_decisionevent_merged_into_id_c7257d6b ON public.groups_decisionevent USING btree (merged_into_id);
CREATE INDEX groups_decisionevent_pgh_obj_id_b51b2bfa ON public.groups_decisionevent USING btree (pgh_obj_id);
CREATE INDEX groups_decisionevent_supersedes_id_9c0d87ef ON public.groups_decisionevent USING btree (supersedes_id);
CREATE INDEX groups_effect_commitment_id_5e2c2cad ON public.groups_effect USING btree (commitment_id);
CREATE INDEX groups_effect_decision_id_27339247 ON public.groups_effect USING btree (decision_id);
CREATE INDEX groups_effectevent_commitment_id_d786fa2c ON public.groups_effectevent USING btree (commitment_id);
CREATE INDEX groups_effectevent_decision_id_e7f8f456 ON public.groups_effectevent USING btree (decision_id);
CREATE INDEX groups_effectevent_pgh_obj_id_f86125a2 ON public.groups_effectevent USING btree (pgh_obj_id);
CREATE INDEX groups_group_merged_into_id_fd00b429 ON public.groups_group USING btree (merged_into_id);
CREATE INDEX groups_group_parent_id_1c23aba2 ON public.groups_group USING btree (parent_id);
CREATE INDEX groups_groupevent_merged_into_id_9f7dbf5c ON public.groups_groupevent USING btree (merged_into_id);
CREATE INDEX groups_groupevent_parent_id_90817c2c ON public.groups_groupevent USING btree (parent_id);
CREATE INDEX groups_groupevent_pgh_obj_id_572ebd0f ON public.groups_groupevent USING btree (pgh_obj_id);
CREATE INDEX groups_itemreport_activity_id_bfa858a8 ON public.groups_itemreport USING btree (activity_id);
CREATE INDEX groups_itemreport_document_id_135b6089 ON public.groups_itemreport USING btree (document_id);
CREATE INDEX groups_itemreport_item_id_4e7b07ac ON public.groups_itemreport USING btree (item_id);
CREATE INDEX groups_itemreportevent_activity_id_bc04c063 ON public.groups_itemreportevent USING btree (activity_id);
CREATE INDEX groups_itemreportevent_document_id_6ae4d14f ON public.groups_itemreportevent USING btree (document_id);
CREATE INDEX groups_itemreportevent_item_id_62c660ea ON public.groups_itemreportevent USING btree (item_id);
CREATE INDEX groups_itemreportevent_pgh_obj_id_c44f0bdd ON public.groups_itemreportevent USING btree (pgh_obj_id);
CREATE INDEX groups_meeting_approved_at_id_ba834615 ON public.groups_meeting USING btree (approved_at_id);
CREATE INDEX groups_meeting_group_id_a1d64225 ON public.groups_meeting USING btree (group_id);
CREATE INDEX groups_meeting_merged_into_id_aaa775d8 ON public.groups_meeting USING btree (merged_into_id);
CREATE INDEX groups_meetingevent_activity_id_43bf88ab ON public.groups_meetingevent USING btree (activity_id);
CREATE INDEX groups_meetingevent_approved_at_id_98591de5 ON public.groups_meetingevent USING btree (approved_at_id);
CREATE INDEX groups_meetingevent_group_id_f4c6175a ON public.groups_meetingevent USING btree (group_id);
CREATE INDEX groups_meetingevent_merged_into_id_5ce8e664 ON public.groups_meetingevent USING btree (merged_into_id);
CREATE INDEX groups_meetingevent_pgh_obj_id_8002dcd9 ON public.groups_meetingevent USING btree (pgh_obj_id);
CREATE INDEX groups_member_group_id_fc8e1db6 ON public.groups_member USING btree (group_id);
CREATE INDEX groups_member_office_id_862240ee ON public.groups_member USING btree (office_id);
CREATE INDEX groups_member_party_id_4bfc3a06 ON public.groups_member USING btree (party_id);
CREATE INDEX groups_member_person_id_78183bf5 ON public.groups_member USING btree (person_id);
CREATE INDEX groups_memberevent_group_id_4688f5a1 ON public.groups_memberevent USING btree (group_id);
CREATE INDEX groups_memberevent_office_id_390e904b ON public.groups_memberevent USING btree (office_id);
CREATE INDEX groups_memberevent_party_id_a782fc14 ON public.groups_memberevent USING btree (party_id);
CREATE INDEX groups_memberevent_person_id_99d54e70 ON public.groups_memberevent USING btree (person_id);
CREATE INDEX groups_memberevent_pgh_obj_id_77db1328 ON public.groups_memberevent USING btree (pgh_obj_id);
CREATE INDEX groups_minutestextevent_item_id_51181ca8 ON public.groups_minutestextevent USING btree (item_id);
CREATE INDEX groups_minutestextevent_pgh_obj_id_753dc00f ON public.groups_minutestextevent USING btree (pgh_obj_id);
CREATE INDEX groups_paper_document_id_8aff9d0b ON public.groups_paper USING btree (document_id);
CREATE INDEX groups_paper_item_id_1e879986 ON public.groups_paper USING btree (item_id);
CREATE INDEX groups_paperevent_document_id_dbb08567 ON public.groups_paperevent USING btree (document_id);
CREATE INDEX groups_paperevent_item_id_49f53e16 ON public.groups_paperevent USING btree (item_id);
CREATE INDEX groups_paperevent_pgh_obj_id_31c890e9 ON public.groups_paperevent USING btree (pgh_obj_id);
CREATE INDEX groups_vote_decision_id_920c25e4 ON public.groups_vote USING btree (decision_id);
CREATE INDEX groups_vote_member_id_84e9074d ON public.groups_vote USING btree (member_id);
CREATE INDEX groups_voteevent_decision_id_704cc62a ON public.groups_voteevent USING btree (decision_id);
CREATE INDEX groups_voteevent_member_id_99cc1983 ON public.groups_voteevent USING btree (member_id);
CREATE INDEX groups_voteevent_pgh_obj_id_9a84be18 ON public.groups_voteevent USING btree (pgh_obj_id);
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX import_newest_first ON public.imports_import USING btree (created_at DESC);
CREATE INDEX imports_calendarevent_activity_id_b988c25f ON public.imports_calendarevent USING btree (activity_id);
CREATE INDEX imports_calendarevent_uid_8b1943b1_like ON public.imports_calendarevent USING btree (uid varchar_pattern_ops);
CREATE INDEX imports_effect_row_id_6d368cf3 ON public.imports_effect USING btree (row_id);
CREATE INDEX imports_import_document_id_63ce83c8 ON public.imports_import USING btree (document_id);
CREATE INDEX imports_importedrow_source_id_94f3963d ON public.imports_importedrow USING btree (source_id);
CREATE INDEX imports_rowfault_row_id_e3898b1e ON public.imports_rowfault USING btree (row_id);
CREATE INDEX intake_decision_because_of_id_b4d45537 ON public.intake_decision USING btree (because_of_id);
CREATE INDEX intake_decision_document_id_64525019 ON public.intake_decision USING btree (document_id);
CREATE INDEX intake_decision_proposal_id_3411eeac ON public.intake_decision USING btree (proposal_id);
CREATE INDEX intake_decisionevent_because_of_id_190da18f ON public.intake_decisionevent USING btree (because_of_id);
CREATE INDEX intake_decisionevent_document_id_1c626546 ON public.intake_decisionevent USING btree (document_id);
CREATE INDEX intake_decisionevent_pgh_obj_id_ae1f246c ON public.intake_decisionevent USING btree (pgh_obj_id);
CREATE INDEX intake_decisionevent_proposal_id_15bdff2e ON public.intake_decisionevent USING btree (proposal_id);
CREATE INDEX intake_deliveredfile_delivery_id_d56834ac ON public.intake_deliveredfile USING btree (delivery_id);
CREATE INDEX intake_deliveredfile_document_id_e619d961 ON public.intake_deliveredfile USING btree (document_id);
CREATE INDEX intake_deliveredfile_supersedes_id_37500e98 ON public.intake_deliveredfile USING btree (supersedes_id);
CREATE INDEX intake_proposal_carried_from_id_0a83565a ON public.intake_proposal USING btree (carried_from_id);
CREATE INDEX intake_proposal_document_id_018c3fe6 ON public.intake_proposal USING btree (document_id);
CREATE INDEX intake_proposal_reading_id_1717ebdd ON public.intake_proposal USING btree (reading_id);
CREATE INDEX intake_proposalevent_carried_from_id_e4f40bd8 ON public.intake_proposalevent USING btree (carried_from_id);
CREATE INDEX intake_proposalevent_document_id_ecf33fea ON public.intake_proposalevent USING btree (document_id);
CREATE INDEX intake_proposalevent_pgh_obj_id_8689bb8a ON public.intake_proposalevent USING btree (pgh_obj_id);
CREATE INDEX intake_proposalevent_reading_id_74d61f1e ON public.intake_proposalevent USING btree (reading_id);
CREATE INDEX intake_reading_document_id_7ee96654 ON public.intake_reading USING btree (document_id);
CREATE INDEX intake_readingevent_document_id_cb80a9b2 ON public.intake_readingevent USING btree (document_id);
CREATE INDEX intake_readingevent_pgh_obj_id_50459591 ON public.intake_readingevent USING btree (pgh_obj_id);
CREATE INDEX invitation_of_activity ON public.invitations_invited USING btree (activity_id, sent_at);
CREATE INDEX invitations_invited_activity_id_89fa8d88 ON public.invitations_invited USING btree (activity_id);
CREATE INDEX invitations_invited_handed_on_from_id_7e7a49d1 ON public.invitations_invited USING btree (handed_on_from_id);
CREATE INDEX invitations_invited_office_id_8e4a65e3 ON public.invitations_invited USING btree (office_id);
CREATE INDEX invitations_invited_party_id_bb459731 ON public.invitations_invited USING btree (party_id);
CREATE INDEX invitations_invited_person_id_23682b2c ON public.invitations_invited USING btree (person_id);
CREATE INDEX invitations_letterevent_activity_id_3d17cea5 ON public.invitations_letterevent USING btree (activity_id);
CREATE INDEX invitations_letterevent_pgh_obj_id_a2ab4b5b ON public.invitations_letterevent USING btree (pgh_obj_id);
CREATE INDEX invitations_mailing_activity_id_56b1758f ON public.invitations_mailing USING btree (activity_id);
CREATE INDEX invitations_posting_invitation_id_b02c9ff3 ON public.invitations_posting USING btree (invitation_id);
CREATE INDEX invitations_posting_mailing_id_4c84cb56 ON public.invitations_posting USING btree (mailing_id);
CREATE INDEX invitations_visaletter_registration_id_215f36ab ON public.invitations_visaletter USING btree (registration_id);
CREATE INDEX journal_personalpart_entry_id_c038b8e3 ON public.journal_personalpart USING btree (entry_id);
CREATE INDEX mail_by_state ON public.notices_mail USING btree (state, made_at DESC);
CREATE INDEX mail_due ON public.notices_mail USING btree (due_at, id) WHERE ((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('deferred'::character varying)::text]));
CREATE INDEX mail_in_hand ON public.notices_mail USING btree (claimed_at) WHERE ((state)::text = ANY (ARRAY[('handing_over'::character varying)::text, ('sending'::character varying)::text]));
CREATE INDEX mail_newest_first ON public.notices_mail USING btree (made_at DESC, id DESC);
CREATE INDEX mailing_newest_first ON public.invitations_mailing USING btree (activity_id, asked_at DESC);
CREATE INDEX material_sha256 ON public.programme_material USING btree (sha256);
CREATE INDEX meeting_label ON public.groups_meeting USING btree (label);
CREATE INDEX meeting_minutes ON public.groups_meeting USING btree (minutes);
CREATE UNIQUE INDEX meeting_number_is_given_once ON public.groups_meeting USING btree (group_id, number) WHERE (merged_into_id IS NULL);
CREATE INDEX meeting_search ON public.groups_meeting USING gin (search_text public.gin_trgm_ops);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX money_entry_line ON public.preparation_moneyentry USING btree (line_id, sort);
CREATE UNIQUE INDEX notice_is_told_an_address_once ON public.notices_notice USING btree (recipient_id, key) WHERE (recipient_id IS NOT NULL);
CREATE INDEX notice_of_a_person ON public.notices_notice USING btree (to_id, made_at DESC);
CREATE INDEX notice_to_mail ON public.notices_notice USING btree (pace, made_at) WHERE ((forgotten_at IS NULL) AND (mail_id IS NULL) AND (read_at IS NULL) AND (NOT ((pace)::text = 'page'::text)));
CREATE INDEX notice_unread ON public.notices_notice USING btree (to_id, made_at DESC) WHERE ((forgotten_at IS NULL) AND (read_at IS NULL));
CREATE INDEX notices_attachment_notice_id_f0fcbdca ON public.notices_attachment USING btree (notice_id);
CREATE INDEX notices_choice_user_id_a4864d2a ON public.notices_choice USING btree (user_id);
CREATE INDEX notices_mail_recipient_id_0cb68328 ON public.notices_mail USING btree (recipient_id);
CREATE INDEX notices_mail_to_id_a55db0e3 ON public.notices_mail USING btree (to_id);
CREATE INDEX notices_notice_mail_id_8dc6f212 ON public.notices_notice USING btree (mail_id);
CREATE INDEX notices_notice_recipient_id_fd0027f8 ON public.notices_notice USING btree (recipient_id);
CREATE INDEX notices_notice_to_id_8cd46fb8 ON public.notices_notice USING btree (to_id);
CREATE INDEX notices_recipient_folded_029b455d_like ON public.notices_recipient USING btree (folded varchar_pattern_ops);
CREATE INDEX notices_trouble_user_id_62442e77 ON public.notices_trouble USING btree (user_id);
CREATE INDEX office_label ON public.directory_office USING btree (label);
CREATE INDEX office_search ON public.directory_office USING gin (search_text public.gin_trgm_ops);
CREATE UNIQUE INDEX one_attempt_is_open ON public.training_attempt USING btree (registration_id, quiz_id) WHERE (handed_in_at IS NULL);
CREATE UNIQUE INDEX one_party_a_country ON public.directory_party USING btree (iso3) WHERE ((merged_into_id IS NULL) AND ((party_kind)::text = 'country'::text));
CREATE UNIQUE INDEX one_user_an_address ON public.accounts_user USING btree (lower((email)::text));
CREATE UNIQUE INDEX one_waiting_invitation_a_person ON public.accounts_invitation USING btree (user_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX opening_to_erase ON public.registration_opening USING btree (erase_after) WHERE (erased_at IS NULL);
CREATE INDEX outcomes_ask_activity_id_57fde285 ON public.outcomes_ask USING btree (activity_id);
CREATE INDEX outcomes_ask_party_id_092368ab ON public.outcomes_ask USING btree (party_id);
CREATE INDEX outcomes_askevent_activity_id_0c3902ec ON public.outcomes_askevent USING btree (activity_id);
CREATE INDEX outcomes_askevent_answer_id_4c8bbc02 ON public.outcomes_askevent USING btree (answer_id);
CREATE INDEX outcomes_askevent_party_id_fec066a0 ON public.outcomes_askevent USING btree (party_id);
CREATE INDEX outcomes_askevent_pgh_obj_id_b76aaf92 ON public.outcomes_askevent USING btree (pgh_obj_id);
CREATE INDEX participation_label ON public.participation_participation USING btree (label);
CREATE INDEX participation_participation_merged_into_id_edf53422 ON public.participation_participation USING btree (merged_into_id);
CREATE INDEX participation_participation_party_id_5ed722e3 ON public.participation_participation USING btree (party_id);
CREATE INDEX participation_participationevent_merged_into_id_6705dbee ON public.participation_participationevent USING btree (merged_into_id);
CREATE INDEX participation_participationevent_party_id_15ddff9a ON public.participation_participationevent USING btree (party_id);
CREATE INDEX participation_participationevent_pgh_obj_id_4fdebcc2 ON public.participation_participationevent USING btree (pgh_obj_id);
CREATE INDEX participation_search ON public.participation_participation USING gin (search_text public.gin_trgm_ops);
CREATE UNIQUE INDEX party_is_invited_once ON public.invitations_invited USING btree (activity_id, party_id) WHERE (((whom)::text = 'party'::text) AND (withdrawn_at IS NULL));
CREATE INDEX party_label ON public.directory_party USING btree (label);
CREATE INDEX party_name_text ON public.directory_partyname USING btree (upper((text)::text));
CREATE INDEX party_search ON public.directory_party USING gin (search_text public.gin_trgm_ops);
CREATE INDEX passport_purge_on ON public.passports_passport USING btree (purge_on);
CREATE INDEX passport_reading_newest ON public.passports_reading USING btree (activity_id, at DESC);
CREATE INDEX passports_passport_key_name_c89602f1_like ON public.passports_passport USING btree (key_name varchar_pattern_ops);
CREATE INDEX passports_purge_activity_id_a8239aa2 ON public.passports_purge USING btree (activity_id);
CREATE INDEX passports_reader_activity_id_cc62a3bc ON public.passports_reader USING btree (activity_id);
CREATE INDEX passports_reader_user_id_6f2b5246 ON public.passports_reader USING btree (user_id);
CREATE INDEX passports_reading_activity_id_69a17410 ON public.passports_reading USING btree (activity_id);
CREATE INDEX person_label ON public.directory_person USING btree (label);
CREATE INDEX person_search ON public.directory_person USING gin (search_text public.gin_trgm_ops);
CREATE INDEX position_direction ON public.exchange_position USING btree (direction, label);
CREATE INDEX position_label ON public.exchange_position USING btree (label);
CREATE INDEX position_newest_first ON public.exchange_position USING btree (said_on DESC, id);
CREATE INDEX position_search ON public.exchange_position USING gin (search_text public.gin_trgm_ops);
CREATE INDEX position_topics ON public.exchange_position USING gin (topics);
CREATE INDEX posting_to_send ON public.invitations_posting USING btree (mailing_id) WHERE (told_at IS NULL);
CREATE INDEX preparation_approval_line_id_72ce4199 ON public.preparation_approval USING btree (line_id);
CREATE INDEX preparation_budgetline_activity_id_4927fdb2 ON public.preparation_budgetline USING btree (activity_id);
CREATE INDEX preparation_budgetline_funder_id_fbd5db4c ON public.preparation_budgetline USING btree (funder_id);
CREATE INDEX preparation_budgetlineevent_activity_id_b54bceff ON public.preparation_budgetlineevent USING btree (activity_id);
CREATE INDEX preparation_budgetlineevent_funder_id_8d570dc3 ON public.preparation_budgetlineevent USING btree (funder_id);
CREATE INDEX preparation_budgetlineevent_pgh_obj_id_99dc02f4 ON public.preparation_budgetlineevent USING btree (pgh_obj_id);
CREATE INDEX preparation_checklistitem_checklist_id_1bd6e3c8 ON public.preparation_checklistitem USING btree (checklist_id);
CREATE INDEX preparation_checklistofhub_activity_kind_764c30f3_like ON public.preparation_checklistofhub USING btree (activity_kind varchar_pattern_ops);
CREATE INDEX preparation_conceptnoteevent_activity_id_69769123 ON public.preparation_conceptnoteevent USING btree (activity_id);
CREATE INDEX preparation_conceptnoteevent_pgh_obj_id_5b89910b ON public.preparation_conceptnoteevent USING btree (pgh_obj_id);
CREATE INDEX preparation_limit_currency_4be5796a_like ON public.preparation_limit USING btree (currency varchar_pattern_ops);
CREATE INDEX preparation_moneyentry_document_id_d070757a ON public.preparation_moneyentry USING btree (document_id);
CREATE INDEX preparation_moneyentry_line_id_e1d73f10 ON public.preparation_moneyentry USING btree (line_id);
CREATE INDEX preparation_moneyentry_paper_id_64a51873 ON public.preparation_moneyentry USING btree (paper_id);
CREATE INDEX preparation_paper_activity_id_86fef082 ON public.preparation_paper USING btree (activity_id);
CREATE INDEX preparation_task_activity_id_94f3dbe5 ON public.preparation_task USING btree (activity_id);
CREATE INDEX preparation_task_owner ON public.preparation_task USING btree (owner_id, done_at);
CREATE INDEX preparation_task_owner_id_b8081dba ON public.preparation_task USING btree (owner_id);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX programme_attendance_registration_id_91120094 ON public.programme_attendance USING btree (registration_id);
CREATE INDEX programme_attendance_session_id_002fec1b ON public.programme_attendance USING btree (session_id);
CREATE INDEX programme_change_session_id_113e2bdd ON public.programme_change USING btree (session_id);
CREATE INDEX programme_choice_registration_id_82d1ae9d ON public.programme_choice USING btree (registration_id);
CREATE INDEX programme_choice_session_id_b553cbeb ON public.programme_choice USING btree (session_id);
CREATE INDEX programme_feedback_form_id_14626e8e ON public.programme_feedback USING btree (form_id);
CREATE INDEX programme_feedback_session_id_5ca71a8d ON public.programme_feedback USING btree (session_id);
CREATE INDEX programme_feedbackanswer_feedback_id_b992586e ON public.programme_feedbackanswer USING btree (feedback_id);
CREATE INDEX programme_feedbackanswer_question_id_6786789f ON public.programme_feedbackanswer USING btree (question_id);
CREATE INDEX programme_feedbackformevent_activity_id_2cfa93af ON public.programme_feedbackformevent USING btree (activity_id);
CREATE INDEX programme_feedbackformevent_pgh_obj_id_ae910a8f ON public.programme_feedbackformevent USING btree (pgh_obj_id);
CREATE INDEX programme_feedbackgiven_form_id_da741e02 ON public.programme_feedbackgiven USING btree (form_id);
CREATE INDEX programme_feedbackgiven_registration_id_109d506c ON public.programme_feedbackgiven USING btree (registration_id);
CREATE INDEX programme_feedbackgiven_session_id_a8ba3727 ON public.programme_feedbackgiven USING btree (session_id);
CREATE INDEX programme_feedbackquestion_code_31366283 ON public.programme_feedbackquestion USING btree (code);
CREATE INDEX programme_feedbackquestion_code_31366283_like ON public.programme_feedbackquestion USING btree (code varchar_pattern_ops);
CREATE INDEX programme_feedbackquestion_form_id_dad7625a ON public.programme_feedbackquestion USING btree (form_id);
CREATE INDEX programme_feedbackquestionevent_form_id_cd9b124d ON public.programme_feedbackquestionevent USING btree (form_id);
CREATE INDEX programme_feedbackquestionevent_pgh_obj_id_3e33b1a0 ON public.programme_feedbackquestionevent USING btree (pgh_obj_id);
CREATE INDEX programme_material_document_id_557c9de8 ON public.programme_material USING btree (document_id);
CREATE INDEX programme_material_session_id_5c71db42 ON public.programme_material USING btree (session_id);
CREATE INDEX programme_materialevent_document_id_16d501cc ON public.programme_materialevent USING btree (document_id);
CREATE INDEX programme_materialevent_pgh_obj_id_ff9fd876 ON public.programme_materialevent USING btree (pgh_obj_id);
CREATE INDEX programme_materialevent_session_id_ee65d4b0 ON public.programme_materialevent USING btree (session_id);
CREATE INDEX programme_room_activity_id_82bb01ef ON public.programme_room USING btree (activity_id);
CREATE INDEX programme_roomevent_activity_id_304afae8 ON public.programme_roomevent USING btree (activity_id);
CREATE INDEX programme_roomevent_pgh_obj_id_02a09b50 ON public.programme_roomevent USING btree (pgh_obj_id);
CREATE INDEX programme_session_activity_id_8199c522 ON public.programme_session USING btree (activity_id);
CREATE INDEX programme_session_merged_into_id_64d37af6 ON public.programme_session USING btree (merged_into_id);
CREATE INDEX programme_session_room_id_7eeb4f1e ON public.programme_session USING btree (room_id);
CREATE INDEX programme_session_track_id_cdc2664f ON public.programme_session USING btree (track_id);
CREATE INDEX programme_session_uid_6a31efb3_like ON public.programme_session USING btree (uid varchar_pattern_ops);
CREATE INDEX programme_sessionevent_activity_id_71f1f7cf ON public.programme_sessionevent USING btree (activity_id);
CREATE INDEX programme_sessionevent_merged_into_id_f511fe79 ON public.programme_sessionevent USING btree (merged_into_id);
CREATE INDEX programme_sessionevent_pgh_obj_id_b2ed8182 ON public.programme_sessionevent USING btree (pgh_obj_id);
CREATE INDEX programme_sessionevent_room_id_eead333c ON public.programme_sessionevent USING btree (room_id);
CREATE INDEX programme_sessionevent_track_id_b212752a ON public.programme_sessionevent USING btree (track_id);
CREATE INDEX programme_speaker_person_id_d66920c0 ON public.programme_speaker USING btree (person_id);
CREATE INDEX programme_speaker_registration_id_9b094432 ON public.programme_speaker USING btree (registration_id);
CREATE INDEX programme_speaker_session_id_2d8fcd8d ON public.programme_speaker USING btree (session_id);
CREATE INDEX programme_speakerevent_person_id_2e8a04c6 ON public.programme_speakerevent USING btree (person_id);
CREATE INDEX programme_speakerevent_pgh_obj_id_b451f75b ON public.programme_speakerevent USING btree (pgh_obj_id);
CREATE INDEX programme_speakerevent_registration_id_1356f7e4 ON public.programme_speakerevent USING btree (registration_id);
CREATE INDEX programme_speakerevent_session_id_743fc640 ON public.programme_speakerevent USING btree (session_id);
CREATE INDEX programme_track_activity_id_9d97b244 ON public.programme_track USING btree (activity_id);
CREATE INDEX programme_trackevent_activity_id_ef8dd1ad ON public.programme_trackevent USING btree (activity_id);
CREATE INDEX programme_trackevent_pgh_obj_id_9c087d1e ON public.programme_trackevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX proposal_has_one_standing_decision ON public.intake_decision USING btree (proposal_id) WHERE (undone_at IS NULL);
CREATE INDEX proposal_pending ON public.intake_proposal USING btree (document_id) WHERE ((state)::text = 'pending'::text);
CREATE INDEX proposal_target ON public.intake_proposal USING btree (target_kind, target_id);
CREATE INDEX publishing_told_token_a15975ce_like ON public.publishing_told USING btree (token varchar_pattern_ops);
CREATE INDEX publishing_told_told_at_0485a3fa ON public.publishing_told USING btree (told_at);
CREATE INDEX question_in_order ON public.registration_question USING btree (opening_id, stage, sort);
CREATE UNIQUE INDEX ready_feedback_question_once ON public.programme_feedbackquestion USING btree (form_id, code) WHERE (NOT ((code)::text = ''::text));
CREATE UNIQUE INDEX ready_question_is_asked_once ON public.registration_question USING btree (opening_id, code) WHERE (NOT ((code)::text = ''::text));
CREATE INDEX reception_arrival_registration_id_8d4ca5f1 ON public.reception_arrival USING btree (registration_id);
CREATE INDEX reception_arrival_session_id_b97af13d ON public.reception_arrival USING btree (session_id);
CREATE INDEX reception_desklink_activity_id_483c4189 ON public.reception_desklink USING btree (activity_id);
CREATE INDEX records_embargoevent_pgh_obj_id_6fcae654 ON public.records_embargoevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX registered_once_for_an_activity ON public.registration_registration USING btree (activity_id, folded) WHERE (((state)::text = ANY (ARRAY[('applied'::character varying)::text, ('approved'::character varying)::text, ('nominated'::character varying)::text, ('waiting'::character varying)::text])) AND (NOT ((folded)::text = ''::text)));
CREATE INDEX registration_answer_question_id_416234df ON public.registration_answer USING btree (question_id);
CREATE INDEX registration_answer_registration_id_1d27a8da ON public.registration_answer USING btree (registration_id);
CREATE INDEX registration_by_state ON public.registration_registration USING btree (activity_id, state, number);
CREATE INDEX registration_partyseats_opening_id_0493fb1c ON public.registration_partyseats USING btree (opening_id);
CREATE INDEX registration_partyseats_party_id_b45a5474 ON public.registration_partyseats USING btree (party_id);
CREATE INDEX registration_question_code_a350e8fc ON public.registration_question USING btree (code);
CREATE INDEX registration_question_code_a350e8fc_like ON public.registration_question USING btree (code varchar_pattern_ops);
CREATE INDEX registration_question_opening_id_1b62b457 ON public.registration_question USING btree (opening_id);
CREATE INDEX registration_registration_activity_id_e2ac82cf ON public.registration_registration USING btree (activity_id);
CREATE INDEX registration_registration_companion_of_id_a7b5721f ON public.registration_registration USING btree (companion_of_id);
CREATE INDEX registration_registration_party_id_0cf7cf4f ON public.registration_registration USING btree (party_id);
CREATE INDEX registration_registration_person_id_000e25d4 ON public.registration_registration USING btree (person_id);
CREATE INDEX registration_registration_user_id_4839fcae ON public.registration_registration USING btree (user_id);
CREATE INDEX registration_seats ON public.registration_registration USING btree (activity_id, party_id, seats) WHERE ((state)::text = ANY (ARRAY[('applied'::character varying)::text, ('approved'::character varying)::text, ('nominated'::character varying)::text]));
CREATE INDEX registration_waiting ON public.registration_registration USING btree (activity_id, party_id, number) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX report_newest_first ON public.reports_madereport USING btree (year DESC, asked_at DESC);
CREATE INDEX reports_edition_document_id_70b73e0c ON public.reports_edition USING btree (document_id);
CREATE INDEX reports_edition_report_id_9b5d1271 ON public.reports_edition USING btree (report_id);
CREATE INDEX reports_edition_words_id_f02c6ca1 ON public.reports_edition USING btree (words_id);
CREATE INDEX reports_reportfile_report_id_109d2654 ON public.reports_reportfile USING btree (report_id);
CREATE INDEX reports_reportwords_report_id_76bdd2d3 ON public.reports_reportwords USING btree (report_id);
CREATE INDEX row_by_state ON public.imports_importedrow USING btree (source_id, state, number);
CREATE INDEX runtime_milestone_name_3d69bc15_like ON public.runtime_milestone USING btree (name varchar_pattern_ops);
CREATE INDEX session_in_time ON public.programme_session USING btree (activity_id, begins);
CREATE INDEX session_label ON public.programme_session USING btree (label);
CREATE INDEX session_search ON public.programme_session USING gin (search_text public.gin_trgm_ops);
CREATE INDEX shanyrak_cache_expires ON public.shanyrak_cache USING btree (expires);
CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);
CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);
CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);
CREATE INDEX sources_evidence_document_id_55b08be1 ON public.sources_evidence USING btree (document_id);
CREATE INDEX sources_sourcedocument_merged_into_id_5e3362f6 ON public.sources_sourcedocument USING btree (merged_into_id);
CREATE INDEX sources_sourcedocument_sha256_ed44ff54_like ON public.sources_sourcedocument USING btree (sha256 varchar_pattern_ops);
CREATE INDEX sources_sourcedocumentevent_merged_into_id_370b9e3a ON public.sources_sourcedocumentevent USING btree (merged_into_id);
CREATE INDEX sources_sourcedocumentevent_pgh_obj_id_5eae388e ON public.sources_sourcedocumentevent USING btree (pgh_obj_id);
CREATE INDEX sources_sourcedocumentevent_supersedes_id_d0f1c298 ON public.sources_sourcedocumentevent USING btree (supersedes_id);
CREATE INDEX sources_support_evidence_id_3f02457c ON public.sources_support USING btree (evidence_id);
CREATE INDEX sources_supportevent_evidence_id_b266ffcf ON public.sources_supportevent USING btree (evidence_id);
CREATE INDEX sources_supportevent_pgh_obj_id_af851866 ON public.sources_supportevent USING btree (pgh_obj_id);
CREATE INDEX spelling_text ON public.directory_personname USING btree (upper((text)::text));
CREATE INDEX state_span_of_a_day ON public.agreements_statespan USING gist (state, days);
CREATE INDEX stop_in_time ON public.delegations_stop USING btree (itinerary_id, begins);
CREATE INDEX support_of_record ON public.sources_support USING btree (record_kind, record_id);
CREATE INDEX topic_label ON public.topics_topic USING btree (label);
CREATE INDEX topic_search ON public.topics_topic USING gin (search_text public.gin_trgm_ops);
CREATE INDEX topics_topic_broader_id_0c4704a8 ON public.topics_topic USING btree (broader_id);
CREATE INDEX topics_topic_merged_into_id_ed2cd02d ON public.topics_topic USING btree (merged_into_id);
CREATE INDEX topics_topic_notation_e45b1628_like ON public.topics_topic USING btree (notation varchar_pattern_ops);
CREATE INDEX topics_topicevent_broader_id_fa0d068e ON public.topics_topicevent USING btree (broader_id);
CREATE INDEX topics_topicevent_merged_into_id_871623bd ON public.topics_topicevent USING btree (merged_into_id);
CREATE INDEX topics_topicevent_pgh_obj_id_dfebe45a ON public.topics_topicevent USING btree (pgh_obj_id);
CREATE INDEX training_attempt_quiz_id_472faf5e ON public.training_attempt USING btree (quiz_id);
CREATE INDEX training_attempt_registration_id_11fbf9e5 ON public.training_attempt USING btree (registration_id);
CREATE INDEX training_cohort_course_id_560c2241 ON public.training_cohort USING btree (course_id);
CREATE INDEX training_cohort_merged_into_id_467fabf7 ON public.training_cohort USING btree (merged_into_id);
CREATE INDEX training_cohortevent_activity_id_c0f25bbf ON public.training_cohortevent USING btree (activity_id);
CREATE INDEX training_cohortevent_course_id_a5e8ce18 ON public.training_cohortevent USING btree (course_id);
CREATE INDEX training_cohortevent_merged_into_id_0af02831 ON public.training_cohortevent USING btree (merged_into_id);
CREATE INDEX training_cohortevent_pgh_obj_id_046ec2d0 ON public.training_cohortevent USING btree (pgh_obj_id);
CREATE INDEX training_course_merged_into_id_0ce3244c ON public.training_course USING btree (merged_into_id);
CREATE INDEX training_course_provider_id_67b0c472 ON public.training_course USING btree (provider_id);
CREATE INDEX training_courseevent_merged_into_id_199b28a9 ON public.training_courseevent USING btree (merged_into_id);
CREATE INDEX training_courseevent_pgh_obj_id_14d2b718 ON public.training_courseevent USING btree (pgh_obj_id);
CREATE INDEX training_courseevent_provider_id_be285783 ON public.training_courseevent USING btree (provider_id);
CREATE INDEX training_evaluation_registration_id_c067d1bf ON public.training_evaluation USING btree (registration_id);
CREATE INDEX training_givenanswer_asked_id_fffbfeff ON public.training_givenanswer USING btree (asked_id);
CREATE INDEX training_givenanswer_attempt_id_a4e3a7c3 ON public.training_givenanswer USING btree (attempt_id);
CREATE INDEX training_material_cohort_id_791b2aa3 ON public.training_material USING btree (cohort_id);
CREATE INDEX training_material_course_id_c077a9bd ON public.training_material USING btree (course_id);
CREATE INDEX training_material_document_id_c406f45b ON public.training_material USING btree (document_id);
CREATE INDEX training_materialevent_cohort_id_aa0e084a ON public.training_materialevent USING btree (cohort_id);
CREATE INDEX training_materialevent_course_id_232d84d6 ON public.training_materialevent USING btree (course_id);
CREATE INDEX training_materialevent_document_id_25b2b784 ON public.training_materialevent USING btree (document_id);
CREATE INDEX training_materialevent_pgh_obj_id_30b32e73 ON public.training_materialevent USING btree (pgh_obj_id);
CREATE INDEX training_question_course_id_6838598b ON public.training_question USING btree (course_id);
CREATE INDEX training_questionevent_course_id_394fff3e ON public.training_questionevent USING btree (course_id);
CREATE INDEX training_questionevent_pgh_obj_id_8ca21a31 ON public.training_questionevent USING btree (pgh_obj_id);
CREATE INDEX training_questionversion_question_id_838b0e81 ON public.training_questionversion USING btree (question_id);
CREATE INDEX training_quiz_cohort_id_d8484503 ON public.training_quiz USING btree (cohort_id);
CREATE INDEX training_quizevent_cohort_id_99a33d7c ON public.training_quizevent USING btree (cohort_id);
CREATE INDEX training_quizevent_pgh_obj_id_1120d44a ON public.training_quizevent USING btree (pgh_obj_id);
CREATE INDEX training_trainer_cohort_id_1bea5996 ON public.training_trainer USING btree (cohort_id);
CREATE INDEX training_trainer_person_id_61748f90 ON public.training_trainer USING btree (person_id);
CREATE INDEX training_trainerevent_cohort_id_ef642c3f ON public.training_trainerevent USING btree (cohort_id);
CREATE INDEX training_trainerevent_person_id_4c625715 ON public.training_trainerevent USING btree (person_id);
CREATE INDEX training_trainerevent_pgh_obj_id_7360978f ON public.training_trainerevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE TRIGGER pgtrigger_answered_question_stays_20b7c BEFORE DELETE OR UPDATE ON public.training_questionversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_answered_question_stays_20b7c();
COMMENT ON TRIGGER pgtrigger_answered_question_stays_20b7c ON public.training_questionversion IS 'e4736011202a941d2ca1b3c034fd8fbcba77419b';
CREATE TRIGGER pgtrigger_append_only_00bbd BEFORE DELETE OR UPDATE ON public.programme_trackevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_00bbd();
COMMENT ON TRIGGER pgtrigger_append_only_00bbd ON public.programme_trackevent IS '73c831b11c3c9ccbb77c429c69db677a04f989e5';
CREATE TRIGGER pgtrigger_append_only_0485f BEFORE DELETE OR UPDATE ON public.groups_minutestextevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0485f();
COMMENT ON TRIGGER pgtrigger_append_only_0485f ON public.groups_minutestextevent IS 'cb3b9dde1e096f52504359a685f5dfd5cff9e4b8';
CREATE TRIGGER pgtrigger_append_only_06293 BEFORE DELETE OR UPDATE ON public.agreements_statespanevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_06293();
COMMENT ON TRIGGER pgtrigger_append_only_06293 ON public.agreements_statespanevent IS 'f21450e4434a79e213fc2cce251aa9dd7f4721da';
CREATE TRIGGER pgtrigger_append_only_09934 BEFORE DELETE OR UPDATE ON public.activities_activityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_09934();
COMMENT ON TRIGGER pgtrigger_append_only_09934 ON public.activities_activityevent IS 'db1ce8ee7434c8d6ffd204f1fd78016cd3a3a0a3';
CREATE TRIGGER pgtrigger_append_only_09e3e BEFORE DELETE OR UPDATE ON public.groups_itemreportevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_09e3e();
COMMENT ON TRIGGER pgtrigger_append_only_09e3e ON public.groups_itemreportevent IS '3aa645295cee7929f00a4554bc63a5f080506943';
CREATE TRIGGER pgtrigger_append_only_14162 BEFORE DELETE OR UPDATE ON public.directory_officeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_14162();
COMMENT ON TRIGGER pgtrigger_append_only_14162 ON public.directory_officeevent IS '1e6fb0d0eec384fed8f6e7c0a6761e21d4b5e23f';
CREATE TRIGGER pgtrigger_append_only_18d0c BEFORE DELETE OR UPDATE ON public.participation_participationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_18d0c();
COMMENT ON TRIGGER pgtrigger_append_only_18d0c ON public.participation_participationevent IS '8fb554cf3c35bae33862beba995e76c8231efc13';
CREATE TRIGGER pgtrigger_append_only_1bebc BEFORE DELETE OR UPDATE ON public.groups_groupevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1bebc();
COMMENT ON TRIGGER pgtrigger_append_only_1bebc ON public.groups_groupevent IS '7a3bb9b8d092dd927917dd0c654d7c480a7b1700';
CREATE TRIGGER pgtrigger_append_only_202c6 BEFORE DELETE OR UPDATE ON public.intake_readingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_202c6();
COMMENT ON TRIGGER pgtrigger_append_only_202c6 ON public.intake_readingevent IS '705a9791de44e0a0246d762e97aced978e1750d6';
CREATE TRIGGER pgtrigger_append_only_22571 BEFORE DELETE OR UPDATE ON public.groups_concernevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_22571();
COMMENT ON TRIGGER pgtrigger_append_only_22571 ON public.groups_concernevent IS '1e9d2f007aa22959738ac4b16152b695ea40f14d';
CREATE TRIGGER pgtrigger_append_only_23522 BEFORE DELETE OR UPDATE ON public.figures_figureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_23522();
COMMENT ON TRIGGER pgtrigger_append_only_23522 ON public.figures_figureevent IS '18f34248e6c8a67a360afc4473207114fdbeec83';
CREATE TRIGGER pgtrigger_append_only_26c72 BEFORE DELETE OR UPDATE ON public.preparation_conceptnoteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_26c72();
COMMENT ON TRIGGER pgtrigger_append_only_26c72 ON public.preparation_conceptnoteevent IS 'dd274f289169274352de84dc703171afe04cf2bf';
CREATE TRIGGER pgtrigger_append_only_2c54e BEFORE DELETE OR UPDATE ON public.agreements_commitmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2c54e();
COMMENT ON TRIGGER pgtrigger_append_only_2c54e ON public.agreements_commitmentevent IS 'ed46406713d448ec660e35d78a3cd545f3dd25ad';
CREATE TRIGGER pgtrigger_append_only_315fe BEFORE DELETE OR UPDATE ON public.delegations_stopevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_315fe();
COMMENT ON TRIGGER pgtrigger_append_only_315fe ON public.delegations_stopevent IS '9666faffbfd6216374d4bb595a2daf748325e320';
CREATE TRIGGER pgtrigger_append_only_3194f BEFORE DELETE OR UPDATE ON public.invitations_letterevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3194f();
COMMENT ON TRIGGER pgtrigger_append_only_3194f ON public.invitations_letterevent IS 'ffae08b046599dedf60489ef792360a4961e6e05';
CREATE TRIGGER pgtrigger_append_only_35271 BEFORE DELETE OR UPDATE ON public.activities_fulfilmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_35271();
COMMENT ON TRIGGER pgtrigger_append_only_35271 ON public.activities_fulfilmentevent IS 'c5d28384d315495726d410880c027b3cb5402128';
CREATE TRIGGER pgtrigger_append_only_3fbc6 BEFORE DELETE OR UPDATE ON public.delegations_itineraryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3fbc6();
COMMENT ON TRIGGER pgtrigger_append_only_3fbc6 ON public.delegations_itineraryevent IS 'faf680e82cf9683197121e757e01ac79aed6fb3b';
CREATE TRIGGER pgtrigger_append_only_40877 BEFORE DELETE OR UPDATE ON public.training_questionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_40877();
COMMENT ON TRIGGER pgtrigger_append_only_40877 ON public.training_questionevent IS '715e63bb840262fa86248270a67fd544b179e24d';
CREATE TRIGGER pgtrigger_append_only_490a3 BEFORE DELETE OR UPDATE ON public.groups_decisionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_490a3();
COMMENT ON TRIGGER pgtrigger_append_only_490a3 ON public.groups_decisionevent IS '574b2bc82f841546850b32151ee37144eb45c100';
CREATE TRIGGER pgtrigger_append_only_4a21c BEFORE DELETE OR UPDATE ON public.exchange_plannedforevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4a21c();
COMMENT ON TRIGGER pgtrigger_append_only_4a21c ON public.exchange_plannedforevent IS '603ff773185fa77b9a880b597cb702d6015cc8d2';
CREATE TRIGGER pgtrigger_append_only_4cb1e BEFORE DELETE OR UPDATE ON public.sources_supportevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4cb1e();
COMMENT ON TRIGGER pgtrigger_append_only_4cb1e ON public.sources_supportevent IS '36a8c00bffc1b64706da950caa70c5476ccd378b';
CREATE TRIGGER pgtrigger_append_only_5297a BEFORE DELETE OR UPDATE ON public.agreements_signatureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5297a();
COMMENT ON TRIGGER pgtrigger_append_only_5297a ON public.agreements_signatureevent IS '415ea5e9ee815348a55788a32eb2e6b74a244e0e';
CREATE TRIGGER pgtrigger_append_only_59f78 BEFORE DELETE OR UPDATE ON public.directory_personevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_59f78();
COMMENT ON TRIGGER pgtrigger_append_only_59f78 ON public.directory_personevent IS 'ad80f81bc38fab70754c6e141cc9dfdfdba48219';
CREATE TRIGGER pgtrigger_append_only_5aadf BEFORE DELETE OR UPDATE ON public.programme_sessionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5aadf();
COMMENT ON TRIGGER pgtrigger_append_only_5aadf ON public.programme_sessionevent IS 'ca63143279efa4a9de9d9e698815ade56bd67ac6';
CREATE TRIGGER pgtrigger_append_only_5b64d BEFORE DELETE OR UPDATE ON public.topics_topicevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5b64d();
COMMENT ON TRIGGER pgtrigger_append_only_5b64d ON public.topics_topicevent IS '8aa59b2f75ba50eaf32571c0f3682d525ae391b6';
CREATE TRIGGER pgtrigger_append_only_5c45a BEFORE DELETE OR UPDATE ON public.groups_memberevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5c45a();
COMMENT ON TRIGGER pgtrigger_append_only_5c45a ON public.groups_memberevent IS '24153abbbde4d64dd31bd38ff4885c1f814ddfbc';
CREATE TRIGGER pgtrigger_append_only_5c6c1 BEFORE DELETE OR UPDATE ON public.programme_materialevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5c6c1();
COMMENT ON TRIGGER pgtrigger_append_only_5c6c1 ON public.programme_materialevent IS '42f464a7b145f218a4bb57c064c92d6f0f3f4a8e';
CREATE TRIGGER pgtrigger_append_only_5f085 BEFORE DELETE OR UPDATE ON public.directory_partynameevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5f085();
COMMENT ON TRIGGER pgtrigger_append_only_5f085 ON public.directory_partynameevent IS '1ff4c0b7e5cf26a48925e48b13d86fc5b6225159';
CREATE TRIGGER pgtrigger_append_only_603c6 BEFORE DELETE OR UPDATE ON public.programme_speakerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_603c6();
COMMENT ON TRIGGER pgtrigger_append_only_603c6 ON public.programme_speakerevent IS '020aaf2f6f26056ac0a6e7009a52551c85541706';
CREATE TRIGGER pgtrigger_append_only_7291d BEFORE DELETE OR UPDATE ON public.programme_roomevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7291d();
COMMENT ON TRIGGER pgtrigger_append_only_7291d ON public.programme_roomevent IS '271c56aa368b50e7faf68d1f76e3f673c95f2acb';
CREATE TRIGGER pgtrigger_append_only_74b7d BEFORE DELETE OR UPDATE ON public.groups_voteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_74b7d();
COMMENT ON TRIGGER pgtrigger_append_only_74b7d ON public.groups_voteevent IS '87b00c80cccf652072514b8fb99a827780459ca1';
CREATE TRIGGER pgtrigger_append_only_79847 BEFORE DELETE OR UPDATE ON public.intake_decisionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_79847();
COMMENT ON TRIGGER pgtrigger_append_only_79847 ON public.intake_decisionevent IS '29f6ee5dc2a42da0ff2cf66b247e97a6c06ac503';
CREATE TRIGGER pgtrigger_append_only_7bc67 BEFORE DELETE OR UPDATE ON public.directory_personnameevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7bc67();
COMMENT ON TRIGGER pgtrigger_append_only_7bc67 ON public.directory_personnameevent IS '0e5d042994c5fbac757341178ff5bbeff66fd418';
CREATE TRIGGER pgtrigger_append_only_7ee54 BEFORE DELETE OR UPDATE ON public.activities_outcomeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7ee54();
COMMENT ON TRIGGER pgtrigger_append_only_7ee54 ON public.activities_outcomeevent IS 'c8032e4649c4f87ee2271e934aa69a6ec7227a6e';
CREATE TRIGGER pgtrigger_append_only_85d8f BEFORE DELETE OR UPDATE ON public.training_quizevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_85d8f();
COMMENT ON TRIGGER pgtrigger_append_only_85d8f ON public.training_quizevent IS 'c4d57a7124b6d924df922bf642035ededf016b85';
CREATE TRIGGER pgtrigger_append_only_8947e BEFORE DELETE OR UPDATE ON public.activities_participantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8947e();
COMMENT ON TRIGGER pgtrigger_append_only_8947e ON public.activities_participantevent IS 'f4fc757c481965a0bbd5eec518239e9754332999';
CREATE TRIGGER pgtrigger_append_only_8c903 BEFORE DELETE OR UPDATE ON public.intake_proposalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8c903();
COMMENT ON TRIGGER pgtrigger_append_only_8c903 ON public.intake_proposalevent IS 'f5cde7e94fa0ebf50dea743a6e467a5cc2040fd3';
CREATE TRIGGER pgtrigger_append_only_90eac BEFORE DELETE OR UPDATE ON public.groups_attendanceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_90eac();
COMMENT ON TRIGGER pgtrigger_append_only_90eac ON public.groups_attendanceevent IS '7bac9afb4eaa36b653a441aa0cd440469956da59';
CREATE TRIGGER pgtrigger_append_only_98359 BEFORE DELETE OR UPDATE ON public.groups_correctionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_98359();
COMMENT ON TRIGGER pgtrigger_append_only_98359 ON public.groups_correctionevent IS '42e56e0d15cdc7471588a7ec43d41ecefaad6832';
CREATE TRIGGER pgtrigger_append_only_9bc9d BEFORE DELETE OR UPDATE ON public.sources_sourcedocumentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9bc9d();
COMMENT ON TRIGGER pgtrigger_append_only_9bc9d ON public.sources_sourcedocumentevent IS '8ef32fccbe756c5bc30b4d820c9bec82d2f0bd4d';
CREATE TRIGGER pgtrigger_append_only_9fb81 BEFORE DELETE OR UPDATE ON public.agreements_clauseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9fb81();
COMMENT ON TRIGGER pgtrigger_append_only_9fb81 ON public.agreements_clauseevent IS 'ad0fdf20a0181d38dd83cc33548aa7f388eb74ca';
CREATE TRIGGER pgtrigger_append_only_a213d BEFORE DELETE OR UPDATE ON public.exchange_positionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a213d();
COMMENT ON TRIGGER pgtrigger_append_only_a213d ON public.exchange_positionevent IS 'b410b2b70dfdd5b9d6121d5f08f6a93f21032792';
CREATE TRIGGER pgtrigger_append_only_a5bc0 BEFORE DELETE OR UPDATE ON public.outcomes_askevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a5bc0();
COMMENT ON TRIGGER pgtrigger_append_only_a5bc0 ON public.outcomes_askevent IS 'a6b6b6a82d843780b79760167e553f5a583b00e3';
CREATE TRIGGER pgtrigger_append_only_ab134 BEFORE DELETE OR UPDATE ON public.agreements_agreementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ab134();
COMMENT ON TRIGGER pgtrigger_append_only_ab134 ON public.agreements_agreementevent IS '10a426d334db94a2d51d3555cf1d4c20cc116b1d';
CREATE TRIGGER pgtrigger_append_only_b183c BEFORE DELETE OR UPDATE ON public.programme_feedbackformevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b183c();
COMMENT ON TRIGGER pgtrigger_append_only_b183c ON public.programme_feedbackformevent IS '341cf640fa105ddf8102756a95b8e1bcfb4fcd2d';
CREATE TRIGGER pgtrigger_append_only_b9c46 BEFORE DELETE OR UPDATE ON public.groups_agendaitemevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b9c46();
COMMENT ON TRIGGER pgtrigger_append_only_b9c46 ON public.groups_agendaitemevent IS '11d2d48118891588122a8adb830d31c3ec0741e8';
CREATE TRIGGER pgtrigger_append_only_c1a66 BEFORE DELETE OR UPDATE ON public.training_trainerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c1a66();
COMMENT ON TRIGGER pgtrigger_append_only_c1a66 ON public.training_trainerevent IS '5662f022deebda6ae8a4366b806544003105a4e9';
CREATE TRIGGER pgtrigger_append_only_c48e7 BEFORE DELETE OR UPDATE ON public.records_embargoevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c48e7();
COMMENT ON TRIGGER pgtrigger_append_only_c48e7 ON public.records_embargoevent IS '94fe18bb735a7f494e82e845f47e03717af54dfe';
CREATE TRIGGER pgtrigger_append_only_c4f1d BEFORE DELETE OR UPDATE ON public.agreements_deedevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c4f1d();
COMMENT ON TRIGGER pgtrigger_append_only_c4f1d ON public.agreements_deedevent IS 'c80a663ec0c5537d41648ca25e8b30047942fffc';
CREATE TRIGGER pgtrigger_append_only_c680f BEFORE DELETE OR UPDATE ON public.groups_effectevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c680f();
COMMENT ON TRIGGER pgtrigger_append_only_c680f ON public.groups_effectevent IS '1fba2e0f9a6ea6e348040070d04375658afabfc4';
CREATE TRIGGER pgtrigger_append_only_d333d BEFORE DELETE OR UPDATE ON public.training_materialevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d333d();
COMMENT ON TRIGGER pgtrigger_append_only_d333d ON public.training_materialevent IS 'ffcd5f26918069cba8043ca415a9e74d6bcbbc96';
CREATE TRIGGER pgtrigger_append_only_d6739 BEFORE DELETE OR UPDATE ON public.programme_feedbackquestionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d6739();
COMMENT ON TRIGGER pgtrigger_append_only_d6739 ON public.programme_feedbackquestionevent IS '1ce176052ed8e7e5554a99c8896b40ecdc9cdf04';
CREATE TRIGGER pgtrigger_append_only_d86c1 BEFORE DELETE OR UPDATE ON public.groups_paperevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d86c1();
COMMENT ON TRIGGER pgtrigger_append_only_d86c1 ON public.groups_paperevent IS '56170d02619f0f74eaedf83de2e29b137e7a2d6e';
CREATE TRIGGER pgtrigger_append_only_d9ddf BEFORE DELETE OR UPDATE ON public.preparation_budgetlineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d9ddf();
COMMENT ON TRIGGER pgtrigger_append_only_d9ddf ON public.preparation_budgetlineevent IS '59cf38f3d3926bc9e3bb5d9da312ea725642c9cc';
CREATE TRIGGER pgtrigger_append_only_db2e4 BEFORE DELETE OR UPDATE ON public.training_courseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_db2e4();
COMMENT ON TRIGGER pgtrigger_append_only_db2e4 ON public.training_courseevent IS 'cc90b20b964f8dbf332d0e4bc923201fbcf5a0cf';
CREATE TRIGGER pgtrigger_append_only_dc810 BEFORE DELETE OR UPDATE ON public.agreements_agreementpartyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dc810();
COMMENT ON TRIGGER pgtrigger_append_only_dc810 ON public.agreements_agreementpartyevent IS '53789b6af748bd1a950b6af113e3269e76d2b2f3';
CREATE TRIGGER pgtrigger_append_only_e2940 BEFORE DELETE OR UPDATE ON public.directory_partyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e2940();
COMMENT ON TRIGGER pgtrigger_append_only_e2940 ON public.directory_partyevent IS 'b2c4dcb2f5ae280e0024c3e6cc25eb0448e4e412';
CREATE TRIGGER pgtrigger_append_only_e2c2f BEFORE DELETE OR UPDATE ON public.groups_actionitemevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e2c2f();
COMMENT ON TRIGGER pgtrigger_append_only_e2c2f ON public.groups_actionitemevent IS '2fe7663bf4273e8b092fbdac1f5b32c9ce41fa49';
CREATE TRIGGER pgtrigger_append_only_f4a45 BEFORE DELETE OR UPDATE ON public.training_cohortevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f4a45();
COMMENT ON TRIGGER pgtrigger_append_only_f4a45 ON public.training_cohortevent IS '2ff9dda4949237e13666bf51db300ca1b68e794b';
CREATE TRIGGER pgtrigger_append_only_f7414 BEFORE DELETE OR UPDATE ON public.groups_meetingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f7414();
COMMENT ON TRIGGER pgtrigger_append_only_f7414 ON public.groups_meetingevent IS 'd518d44cbcd9d615bb67f7f81641e02a9274ba96';
CREATE TRIGGER pgtrigger_delete_delete_02ba8 AFTER DELETE ON public.groups_attendance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_02ba8();
COMMENT ON TRIGGER pgtrigger_delete_delete_02ba8 ON public.groups_attendance IS 'f6236cd94e2cb272096a60ac48a528ca48a843d7';
CREATE TRIGGER pgtrigger_delete_delete_06693 AFTER DELETE ON public.sources_support FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_06693();
COMMENT ON TRIGGER pgtrigger_delete_delete_06693 ON public.sources_support IS '9a2269348247d3ca35f62a1cb421ebba992edd1c';
CREATE TRIGGER pgtrigger_delete_delete_109ca AFTER DELETE ON public.programme_feedbackquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_109ca();
COMMENT ON TRIGGER pgtrigger_delete_delete_109ca ON public.programme_feedbackquestion IS 'abc17effc85cdd43c1573792ce313ca3f3d7542f';
CREATE TRIGGER pgtrigger_delete_delete_13da0 AFTER DELETE ON public.groups_group FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_13da0();
COMMENT ON TRIGGER pgtrigger_delete_delete_13da0 ON public.groups_group IS '770c319b32729d963f435878a0211feba116d14b';
CREATE TRIGGER pgtrigger_delete_delete_1b82b AFTER DELETE ON public.groups_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1b82b();
COMMENT ON TRIGGER pgtrigger_delete_delete_1b82b ON public.groups_meeting IS 'f0e82e75564e2f4577a5e176511bc1ec2edcb3ba';
CREATE TRIGGER pgtrigger_delete_delete_1eed5 AFTER DELETE ON public.outcomes_ask FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1eed5();
COMMENT ON TRIGGER pgtrigger_delete_delete_1eed5 ON public.outcomes_ask IS 'df4a231e044534ed25647dc6524b81bda3f969e9';
CREATE TRIGGER pgtrigger_delete_delete_20621 AFTER DELETE ON public.delegations_itinerary FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_20621();
COMMENT ON TRIGGER pgtrigger_delete_delete_20621 ON public.delegations_itinerary IS '333fee477da95c40b5853c6038b1d9bf2fcd0a89';
CREATE TRIGGER pgtrigger_delete_delete_2e12d AFTER DELETE ON public.sources_sourcedocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2e12d();
COMMENT ON TRIGGER pgtrigger_delete_delete_2e12d ON public.sources_sourcedocument IS 'b4d2e5c5290c947fad2afb6a4d6875e9378ecf40';
CREATE TRIGGER pgtrigger_delete_delete_2eefb AFTER DELETE ON public.agreements_agreementparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2eefb();
COMMENT ON TRIGGER pgtrigger_delete_delete_2eefb ON public.agreements_agreementparty IS '7187be8d8082ffb3dad95f9966d4d1abc2c62227';
CREATE TRIGGER pgtrigger_delete_delete_32ba2 AFTER DELETE ON public.records_embargo FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_32ba2();
COMMENT ON TRIGGER pgtrigger_delete_delete_32ba2 ON public.records_embargo IS 'efe5dc7b7c07744612a79b12f875e6f7df8d40e9';
CREATE TRIGGER pgtrigger_delete_delete_395d8 AFTER DELETE ON public.directory_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_395d8();
COMMENT ON TRIGGER pgtrigger_delete_delete_395d8 ON public.directory_person IS 'a39b47b4b1b0ef98021448ab64e2f6dd132c6535';
CREATE TRIGGER pgtrigger_delete_delete_3aff3 AFTER DELETE ON public.training_material FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3aff3();
COMMENT ON TRIGGER pgtrigger_delete_delete_3aff3 ON public.training_material IS '489fb6081f2a1f95a5cf1f3297a8b12e14652f03';
CREATE TRIGGER pgtrigger_delete_delete_3d53d AFTER DELETE ON public.directory_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3d53d();
COMMENT ON TRIGGER pgtrigger_delete_delete_3d53d ON public.directory_party IS '1d743a08fcf9f6bd0995f4ffe844f6dd929a8fd8';
CREATE TRIGGER pgtrigger_delete_delete_403e6 AFTER DELETE ON public.agreements_signature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_403e6();
COMMENT ON TRIGGER pgtrigger_delete_delete_403e6 ON public.agreements_signature IS 'd085c35c956db879f760470022beca545f2b36d1';
CREATE TRIGGER pgtrigger_delete_delete_4435f AFTER DELETE ON public.programme_speaker FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4435f();
COMMENT ON TRIGGER pgtrigger_delete_delete_4435f ON public.programme_speaker IS 'f53da26308086cc0a1a7c9ccfc8bb7a47e3f2583';
CREATE TRIGGER pgtrigger_delete_delete_4d616 AFTER DELETE ON public.agreements_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4d616();
COMMENT ON TRIGGER pgtrigger_delete_delete_4d616 ON public.agreements_commitment IS '6e30a302496bb0b55497267f089f7361c120f242';
CREATE TRIGGER pgtrigger_delete_delete_519e6 AFTER DELETE ON public.training_cohort FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_519e6();
COMMENT ON TRIGGER pgtrigger_delete_delete_519e6 ON public.training_cohort IS '55af446b145078eeff5c333e11a0588415b85f87';
CREATE TRIGGER pgtrigger_delete_delete_551ef AFTER DELETE ON public.agreements_statespan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_551ef();
COMMENT ON TRIGGER pgtrigger_delete_delete_551ef ON public.agreements_statespan IS '22cf65509b6548dfaafbe3362a156e5f841c1d3c';
CREATE TRIGGER pgtrigger_delete_delete_57590 AFTER DELETE ON public.topics_topic FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_57590();
COMMENT ON TRIGGER pgtrigger_delete_delete_57590 ON public.topics_topic IS '88b2e8aa9de620f2820df8deb9d8299a66d07826';
CREATE TRIGGER pgtrigger_delete_delete_626dd AFTER DELETE ON public.groups_vote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_626dd();
COMMENT ON TRIGGER pgtrigger_delete_delete_626dd ON public.groups_vote IS 'cf06b7be37959c3c372e92069e8e64c7420afb78';
CREATE TRIGGER pgtrigger_delete_delete_6349e AFTER DELETE ON public.intake_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6349e();
COMMENT ON TRIGGER pgtrigger_delete_delete_6349e ON public.intake_decision IS '13408c57d2dd3001b6bd47e0a802c4bf1d3e698a';
CREATE TRIGGER pgtrigger_delete_delete_64778 AFTER DELETE ON public.groups_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_64778();
COMMENT ON TRIGGER pgtrigger_delete_delete_64778 ON public.groups_agendaitem IS '7bddd3a574a7ef8b08ed8a05c57d4617d43f8782';
CREATE TRIGGER pgtrigger_delete_delete_661ce AFTER DELETE ON public.programme_material FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_661ce();
COMMENT ON TRIGGER pgtrigger_delete_delete_661ce ON public.programme_material IS '6284f9b92c38ec607f305fa276026845e26fa78b';
CREATE TRIGGER pgtrigger_delete_delete_6cb42 AFTER DELETE ON public.activities_participant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6cb42();
COMMENT ON TRIGGER pgtrigger_delete_delete_6cb42 ON public.activities_participant IS '8bcfb68f4e6e2f0a1086ee2ddc06412f9f8a7bf5';
CREATE TRIGGER pgtrigger_delete_delete_7bb8b AFTER DELETE ON public.groups_paper FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7bb8b();
COMMENT ON TRIGGER pgtrigger_delete_delete_7bb8b ON public.groups_paper IS '083277d1ce980f4b34845fca960b3640964655cf';
CREATE TRIGGER pgtrigger_delete_delete_80ece AFTER DELETE ON public.directory_personname FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_80ece();
COMMENT ON TRIGGER pgtrigger_delete_delete_80ece ON public.directory_personname IS '906b097dc358a460e9537da35e7587321b64f863';
CREATE TRIGGER pgtrigger_delete_delete_85e0e AFTER DELETE ON public.preparation_budgetline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_85e0e();
COMMENT ON TRIGGER pgtrigger_delete_delete_85e0e ON public.preparation_budgetline IS '87ca0b95bd55d509e94b5b5b3d2631824637930f';
CREATE TRIGGER pgtrigger_delete_delete_8c30c AFTER DELETE ON public.invitations_letter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8c30c();
COMMENT ON TRIGGER pgtrigger_delete_delete_8c30c ON public.invitations_letter IS 'e0439067bbc6712388a483bd338a6c2b960f237d';
CREATE TRIGGER pgtrigger_delete_delete_9165c AFTER DELETE ON public.programme_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9165c();
COMMENT ON TRIGGER pgtrigger_delete_delete_9165c ON public.programme_session IS '4072f3b0770b7431a95ec700b5c26223f976067d';
CREATE TRIGGER pgtrigger_delete_delete_917cc AFTER DELETE ON public.groups_minutestext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_917cc();
COMMENT ON TRIGGER pgtrigger_delete_delete_917cc ON public.groups_minutestext IS '9fdbb7a35eb69c3d0d4640c4a2e04f0fb9a8ade5';
CREATE TRIGGER pgtrigger_delete_delete_9186d AFTER DELETE ON public.training_course FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9186d();
COMMENT ON TRIGGER pgtrigger_delete_delete_9186d ON public.training_course IS 'f1c9c3f8dff95e0bf474c273cc713ff69e657a1a';
CREATE TRIGGER pgtrigger_delete_delete_9d5fc AFTER DELETE ON public.intake_reading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9d5fc();
COMMENT ON TRIGGER pgtrigger_delete_delete_9d5fc ON public.intake_reading IS 'b27f9b5545332642aa60c129bae369139d213082';
CREATE TRIGGER pgtrigger_delete_delete_9de61 AFTER DELETE ON public.programme_feedbackform FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9de61();
COMMENT ON TRIGGER pgtrigger_delete_delete_9de61 ON public.programme_feedbackform IS '827c7404e47af0c27f05e13081c370522f92009e';
CREATE TRIGGER pgtrigger_delete_delete_9df45 AFTER DELETE ON public.agreements_clause FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9df45();
COMMENT ON TRIGGER pgtrigger_delete_delete_9df45 ON public.agreements_clause IS '52661dede6aaf6b0fa421f6f65a2b3eaa2cbd535';
CREATE TRIGGER pgtrigger_delete_delete_a07e3 AFTER DELETE ON public.agreements_agreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a07e3();
COMMENT ON TRIGGER pgtrigger_delete_delete_a07e3 ON public.agreements_agreement IS 'd5d507eddaa4d2aeb3705dbff4eb5e92dc9d78c4';
CREATE TRIGGER pgtrigger_delete_delete_a2d43 AFTER DELETE ON public.groups_concern FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a2d43();
COMMENT ON TRIGGER pgtrigger_delete_delete_a2d43 ON public.groups_concern IS 'c95c2d7393943961200912a8ecbe05e333b3ef3d';
CREATE TRIGGER pgtrigger_delete_delete_a9d32 AFTER DELETE ON public.exchange_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a9d32();
COMMENT ON TRIGGER pgtrigger_delete_delete_a9d32 ON public.exchange_position IS '256646f3fa0fb005277c7e662a2774926aca5843';
CREATE TRIGGER pgtrigger_delete_delete_aa5ad AFTER DELETE ON public.participation_participation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_aa5ad();
COMMENT ON TRIGGER pgtrigger_delete_delete_aa5ad ON public.participation_participation IS '32d9e597c3f4ea28a1b8762074966a654dab562d';
CREATE TRIGGER pgtrigger_delete_delete_aff77 AFTER DELETE ON public.groups_itemreport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_aff77();
COMMENT ON TRIGGER pgtrigger_delete_delete_aff77 ON public.groups_itemreport IS '8e45081a45bf4deaa682e37c66c0e63e8bf68604';
CREATE TRIGGER pgtrigger_delete_delete_b363f AFTER DELETE ON public.agreements_deed FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b363f();
COMMENT ON TRIGGER pgtrigger_delete_delete_b363f ON public.agreements_deed IS 'd71ce825f2dc4987cfe8d478dc6be370209b7f40';
CREATE TRIGGER pgtrigger_delete_delete_b7330 AFTER DELETE ON public.delegations_stop FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b7330();
COMMENT ON TRIGGER pgtrigger_delete_delete_b7330 ON public.delegations_stop IS '5cfbbe8950e3b84be766b43da13b45366af1b61e';
CREATE TRIGGER pgtrigger_delete_delete_c06db AFTER DELETE ON public.preparation_conceptnote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c06db();
COMMENT ON TRIGGER pgtrigger_delete_delete_c06db ON public.preparation_conceptnote IS '31681b0db61e7d9695e2deb336a9574b592e8085';
CREATE TRIGGER pgtrigger_delete_delete_c1903 AFTER DELETE ON public.exchange_plannedfor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c1903();
COMMENT ON TRIGGER pgtrigger_delete_delete_c1903 ON public.exchange_plannedfor IS 'b9df15f40574bf46ddfb5ba4c3ae809ffc76f4b8';
CREATE TRIGGER pgtrigger_delete_delete_c571b AFTER DELETE ON public.intake_proposal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c571b();
COMMENT ON TRIGGER pgtrigger_delete_delete_c571b ON public.intake_proposal IS 'ae6f716231b828d5102447189d8ad92e0e1c1783';
CREATE TRIGGER pgtrigger_delete_delete_c9e0f AFTER DELETE ON public.groups_actionitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c9e0f();
COMMENT ON TRIGGER pgtrigger_delete_delete_c9e0f ON public.groups_actionitem IS '8bf00504adeb9346f00a311a7f67520eab38e450';
CREATE TRIGGER pgtrigger_delete_delete_c9fad AFTER DELETE ON public.programme_room FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c9fad();
COMMENT ON TRIGGER pgtrigger_delete_delete_c9fad ON public.programme_room IS '798768e1aaa10de203bb95ab0712098bbb8fdbab';
CREATE TRIGGER pgtrigger_delete_delete_cc776 AFTER DELETE ON public.activities_activity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cc776();
COMMENT ON TRIGGER pgtrigger_delete_delete_cc776 ON public.activities_activity IS '5ba3a72e36a55b627e92c757393a524acc7f2865';
CREATE TRIGGER pgtrigger_delete_delete_cf089 AFTER DELETE ON public.training_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cf089();
COMMENT ON TRIGGER pgtrigger_delete_delete_cf089 ON public.training_question IS '4bef2e3c29091303f8a2a27c6972466a25b81259';
CREATE TRIGGER pgtrigger_delete_delete_cf726 AFTER DELETE ON public.training_trainer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cf726();
COMMENT ON TRIGGER pgtrigger_delete_delete_cf726 ON public.training_trainer IS '1579d86301c4547a704be5ad398ced4f12684a8b';
CREATE TRIGGER pgtrigger_delete_delete_d2525 AFTER DELETE ON public.groups_member FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d2525();
COMMENT ON TRIGGER pgtrigger_delete_delete_d2525 ON public.groups_member IS '2ef42fe17c77fa7e5cd28ce52740de21b8207746';
CREATE TRIGGER pgtrigger_delete_delete_d3574 AFTER DELETE ON public.figures_figure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d3574();
COMMENT ON TRIGGER pgtrigger_delete_delete_d3574 ON public.figures_figure IS 'eca2f2ba6b1492a61f6963d8f62d84f67d44ccc6';
CREATE TRIGGER pgtrigger_delete_delete_d65ee AFTER DELETE ON public.programme_track FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d65ee();
COMMENT ON TRIGGER pgtrigger_delete_delete_d65ee ON public.programme_track IS '92f451addaccbd5ee77bf1e546aecb0fd2ca4d43';
CREATE TRIGGER pgtrigger_delete_delete_d7e40 AFTER DELETE ON public.training_quiz FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d7e40();
COMMENT ON TRIGGER pgtrigger_delete_delete_d7e40 ON public.training_quiz IS 'f9c8684beca62ea7793596f72d602b636ab5263a';
CREATE TRIGGER pgtrigger_delete_delete_dadbc AFTER DELETE ON public.groups_correction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_dadbc();
COMMENT ON TRIGGER pgtrigger_delete_delete_dadbc ON public.groups_correction IS '1e4c6ccec5c1cf17d4df19091092c5d5e4aadcf1';
CREATE TRIGGER pgtrigger_delete_delete_e3a1a AFTER DELETE ON public.groups_effect FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e3a1a();
COMMENT ON TRIGGER pgtrigger_delete_delete_e3a1a ON public.groups_effect IS '82f1597b5ce3929a619c8b8ae85b3c0272bd880a';
CREATE TRIGGER pgtrigger_delete_delete_e5303 AFTER DELETE ON public.directory_office FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e5303();
COMMENT ON TRIGGER pgtrigger_delete_delete_e5303 ON public.directory_office IS 'b3a9f8c1d00331ec3de9785905b85fe5b96c5070';
CREATE TRIGGER pgtrigger_delete_delete_e67a2 AFTER DELETE ON public.activities_fulfilment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e67a2();
COMMENT ON TRIGGER pgtrigger_delete_delete_e67a2 ON public.activities_fulfilment IS '0e85d435569ab91d484182cb4b013d1ae050b9ef';
CREATE TRIGGER pgtrigger_delete_delete_e836e AFTER DELETE ON public.activities_outcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e836e();
COMMENT ON TRIGGER pgtrigger_delete_delete_e836e ON public.activities_outcome IS '0e38bc71d85a9e7077d77cf9981a36ac7f42b9fb';
CREATE TRIGGER pgtrigger_delete_delete_e984a AFTER DELETE ON public.groups_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e984a();
COMMENT ON TRIGGER pgtrigger_delete_delete_e984a ON public.groups_decision IS 'd32046e1fbec427c7fd9b8033008babaef10f59c';
CREATE TRIGGER pgtrigger_delete_delete_f1f64 AFTER DELETE ON public.directory_partyname FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f1f64();
COMMENT ON TRIGGER pgtrigger_delete_delete_f1f64 ON public.directory_partyname IS '147b7db42bd7d44db9817b69a54c4bdbd1453fe3';
CREATE CONSTRAINT TRIGGER pgtrigger_give_position_b4394 AFTER INSERT ON public.journal_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_give_position_b4394();
COMMENT ON TRIGGER pgtrigger_give_position_b4394 ON public.journal_entry IS 'eb3424267938b1aaa702affc18a3b5537422f9b1';
CREATE TRIGGER pgtrigger_insert_insert_0983a AFTER INSERT ON public.preparation_conceptnote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0983a();
COMMENT ON TRIGGER pgtrigger_insert_insert_0983a ON public.preparation_conceptnote IS 'c284c91afb8507c8a3757c1ad2f7bbeeca8499a6';
CREATE TRIGGER pgtrigger_insert_insert_0c533 AFTER INSERT ON public.delegations_itinerary FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0c533();
COMMENT ON TRIGGER pgtrigger_insert_insert_0c533 ON public.delegations_itinerary IS '2d65c9f8124984c68ac81c25b73613e9f82ae044';
CREATE TRIGGER pgtrigger_insert_insert_0fd2d AFTER INSERT ON public.agreements_clause FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0fd2d();
COMMENT ON TRIGGER pgtrigger_insert_insert_0fd2d ON public.agreements_clause IS '356457f883afbc7eb3901a210e3455326eed348b';
CREATE TRIGGER pgtrigger_insert_insert_122d4 AFTER INSERT ON public.sources_support FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_122d4();
COMMENT ON TRIGGER pgtrigger_insert_insert_122d4 ON public.sources_support IS '7a684812f8a61785cbaa6e5c80f376e269003cc7';
CREATE TRIGGER pgtrigger_insert_insert_13a93 AFTER INSERT ON public.agreements_agreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_13a93();
COMMENT ON TRIGGER pgtrigger_insert_insert_13a93 ON public.agreements_agreement IS 'd37bc67016f335fff2d1d8fdf4181e84619ed9e3';
CREATE TRIGGER pgtrigger_insert_insert_20830 AFTER INSERT ON public.activities_fulfilment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_20830();
COMMENT ON TRIGGER pgtrigger_insert_insert_20830 ON public.activities_fulfilment IS 'c5caf09a89d28991ff06c0381fecfe0391bcf8f8';
CREATE TRIGGER pgtrigger_insert_insert_23414 AFTER INSERT ON public.delegations_stop FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_23414();
COMMENT ON TRIGGER pgtrigger_insert_insert_23414 ON public.delegations_stop IS '63de57d141cb2e5ad8a95ef1cd95740f5130234a';
CREATE TRIGGER pgtrigger_insert_insert_238f9 AFTER INSERT ON public.agreements_statespan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_238f9();
COMMENT ON TRIGGER pgtrigger_insert_insert_238f9 ON public.agreements_statespan IS 'e1bf8f437cf2cce00f394bebab59643f569379c4';
CREATE TRIGGER pgtrigger_insert_insert_23eb5 AFTER INSERT ON public.participation_participation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_23eb5();
COMMENT ON TRIGGER pgtrigger_insert_insert_23eb5 ON public.participation_participation IS 'db0ef5eb541c1a6441a99f243d8be3850e9e2a1e';
CREATE TRIGGER pgtrigger_insert_insert_30809 AFTER INSERT ON public.exchange_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_30809();
COMMENT ON TRIGGER pgtrigger_insert_insert_30809 ON public.exchange_position IS 'e417a7a6750fe40b4e634f2fb29a453d67c2ddfa';
CREATE TRIGGER pgtrigger_insert_insert_36a7a AFTER INSERT ON public.training_material FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_36a7a();
COMMENT ON TRIGGER pgtrigger_insert_insert_36a7a ON public.training_material IS '48474e106419cc3dcae23efba07a0cb4228fd96e';
CREATE TRIGGER pgtrigger_insert_insert_36da7 AFTER INSERT ON public.directory_office FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_36da7();
COMMENT ON TRIGGER pgtrigger_insert_insert_36da7 ON public.directory_office IS '7392d7f4e5cffb7e98760c4737975b9f20966961';
CREATE TRIGGER pgtrigger_insert_insert_3cd05 AFTER INSERT ON public.activities_outcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3cd05();
COMMENT ON TRIGGER pgtrigger_insert_insert_3cd05 ON public.activities_outcome IS '5026fc391cd771ee127becb8f4951fb4e56b87b2';
CREATE TRIGGER pgtrigger_insert_insert_48bb9 AFTER INSERT ON public.outcomes_ask FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_48bb9();
COMMENT ON TRIGGER pgtrigger_insert_insert_48bb9 ON public.outcomes_ask IS '3315a76d8fc4a02558b44dfed1b2abd93ccef084';
CREATE TRIGGER pgtrigger_insert_insert_501bb AFTER INSERT ON public.groups_concern FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_501bb();
COMMENT ON TRIGGER pgtrigger_insert_insert_501bb ON public.groups_concern IS '1b6b2ff1dcfece77e449aa8c93720140bcbc32b0';
CREATE TRIGGER pgtrigger_insert_insert_51e13 AFTER INSERT ON public.agreements_deed FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_51e13();
COMMENT ON TRIGGER pgtrigger_insert_insert_51e13 ON public.agreements_deed IS '48817720140aa60501b7712768d526d636434923';
CREATE TRIGGER pgtrigger_insert_insert_53100 AFTER INSERT ON public.exchange_plannedfor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_53100();
COMMENT ON TRIGGER pgtrigger_insert_insert_53100 ON public.exchange_plannedfor IS '2182afa4c53a4103c5fc988bcd7651b2f2685ded';
CREATE TRIGGER pgtrigger_insert_insert_59da1 AFTER INSERT ON public.groups_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_59da1();
COMMENT ON TRIGGER pgtrigger_insert_insert_59da1 ON public.groups_decision IS '93b89c22fa2e699fa45b079b6975c934a97008de';
CREATE TRIGGER pgtrigger_insert_insert_5e07e AFTER INSERT ON public.groups_effect FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e07e();
COMMENT ON TRIGGER pgtrigger_insert_insert_5e07e ON public.groups_effect IS '10ad7b0ddc6c8201486ac4c535d9d1c02e5ab4bd';
CREATE TRIGGER pgtrigger_insert_insert_6026d AFTER INSERT ON public.groups_group FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6026d();
COMMENT ON TRIGGER pgtrigger_insert_insert_6026d ON public.groups_group IS '03b6e07f16bb5735e9cc47aff44fa72e42a1575c';
CREATE TRIGGER pgtrigger_insert_insert_6d00d AFTER INSERT ON public.programme_track FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6d00d();
COMMENT ON TRIGGER pgtrigger_insert_insert_6d00d ON public.programme_track IS '1753c25e0be6ecf99d7bca33ad658f87c5e4e040';
CREATE TRIGGER pgtrigger_insert_insert_6d3e4 AFTER INSERT ON public.agreements_signature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6d3e4();
COMMENT ON TRIGGER pgtrigger_insert_insert_6d3e4 ON public.agreements_signature IS 'b241feac6643ea2752a9c819d51d408e89f3e2d0';
CREATE TRIGGER pgtrigger_insert_insert_6de9c AFTER INSERT ON public.activities_activity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6de9c();
COMMENT ON TRIGGER pgtrigger_insert_insert_6de9c ON public.activities_activity IS 'ca8801ad0527496ae1c5e1530d522da7053d98aa';
CREATE TRIGGER pgtrigger_insert_insert_6e3ce AFTER INSERT ON public.agreements_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6e3ce();
COMMENT ON TRIGGER pgtrigger_insert_insert_6e3ce ON public.agreements_commitment IS 'd78f93c03633af8db7eb5903e6c735aa91d684f3';
CREATE TRIGGER pgtrigger_insert_insert_80823 AFTER INSERT ON public.training_trainer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_80823();
COMMENT ON TRIGGER pgtrigger_insert_insert_80823 ON public.training_trainer IS '64d708a07e85d29d40e190849f7ff67698009925';
CREATE TRIGGER pgtrigger_insert_insert_84ad9 AFTER INSERT ON public.groups_correction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_84ad9();
COMMENT ON TRIGGER pgtrigger_insert_insert_84ad9 ON public.groups_correction IS '2e7e3152ffcfb117a33ebdec3b555da9ccba5782';
CREATE TRIGGER pgtrigger_insert_insert_8b32b AFTER INSERT ON public.groups_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8b32b();
COMMENT ON TRIGGER pgtrigger_insert_insert_8b32b ON public.groups_agendaitem IS '7384c9c9bf0440ad413074187b595d4e5caa892a';
CREATE TRIGGER pgtrigger_insert_insert_8bf9f AFTER INSERT ON public.intake_proposal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8bf9f();
COMMENT ON TRIGGER pgtrigger_insert_insert_8bf9f ON public.intake_proposal IS 'cc8e76f4274a13089b042fb4bba18716b148c663';
CREATE TRIGGER pgtrigger_insert_insert_90e67 AFTER INSERT ON public.sources_sourcedocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_90e67();
COMMENT ON TRIGGER pgtrigger_insert_insert_90e67 ON public.sources_sourcedocument IS 'fe343393b85f5826d4c7d90deb9f8124f6ebbea6';
CREATE TRIGGER pgtrigger_insert_insert_921d1 AFTER INSERT ON public.preparation_budgetline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_921d1();
COMMENT ON TRIGGER pgtrigger_insert_insert_921d1 ON public.preparation_budgetline IS '1ef7595c783b7973679b8a142846187d76c132f6';
CREATE TRIGGER pgtrigger_insert_insert_939c6 AFTER INSERT ON public.training_quiz FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_939c6();
COMMENT ON TRIGGER pgtrigger_insert_insert_939c6 ON public.training_quiz IS '12a76631fb3118e4098cb806f0f34e85d88d4651';
CREATE TRIGGER pgtrigger_insert_insert_96beb AFTER INSERT ON public.groups_actionitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_96beb();
COMMENT ON TRIGGER pgtrigger_insert_insert_96beb ON public.groups_actionitem IS 'fd04b988374b446a61f939bbeca52447ef8e8017';
CREATE TRIGGER pgtrigger_insert_insert_9826d AFTER INSERT ON public.training_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9826d();
COMMENT ON TRIGGER pgtrigger_insert_insert_9826d ON public.training_question IS '88065d2d6c338ea874114335acca4e846f2537b2';
CREATE TRIGGER pgtrigger_insert_insert_9a22b AFTER INSERT ON public.agreements_agreementparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9a22b();
COMMENT ON TRIGGER pgtrigger_insert_insert_9a22b ON public.agreements_agreementparty IS '9dc0aca14793c08f3170ad3700831b9b8006385a';
CREATE TRIGGER pgtrigger_insert_insert_a6123 AFTER INSERT ON public.invitations_letter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a6123();
COMMENT ON TRIGGER pgtrigger_insert_insert_a6123 ON public.invitations_letter IS 'a34e011ea0a3a50181b498ee443c21499d3daeac';
CREATE TRIGGER pgtrigger_insert_insert_a778f AFTER INSERT ON public.programme_speaker FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a778f();
COMMENT ON TRIGGER pgtrigger_insert_insert_a778f ON public.programme_speaker IS '653a49d7282a1269e695a1fb90ce18138b8725e6';
CREATE TRIGGER pgtrigger_insert_insert_b598d AFTER INSERT ON public.programme_feedbackquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b598d();
COMMENT ON TRIGGER pgtrigger_insert_insert_b598d ON public.programme_feedbackquestion IS 'd59450a30f74c297f4119d8280a3e75500e45d8e';
CREATE TRIGGER pgtrigger_insert_insert_b7dd6 AFTER INSERT ON public.intake_reading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b7dd6();
COMMENT ON TRIGGER pgtrigger_insert_insert_b7dd6 ON public.intake_reading IS 'f82a85a8883c8948d4d2843188bb72c0101c043b';
CREATE TRIGGER pgtrigger_insert_insert_bb80d AFTER INSERT ON public.directory_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bb80d();
COMMENT ON TRIGGER pgtrigger_insert_insert_bb80d ON public.directory_party IS '3ed8667f125542a43041847edc53a1e035269a85';
CREATE TRIGGER pgtrigger_insert_insert_bcbb8 AFTER INSERT ON public.intake_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bcbb8();
COMMENT ON TRIGGER pgtrigger_insert_insert_bcbb8 ON public.intake_decision IS '740bcb770d359ad0a7f08d538747fb60145b9318';
CREATE TRIGGER pgtrigger_insert_insert_bfc1a AFTER INSERT ON public.training_course FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bfc1a();
COMMENT ON TRIGGER pgtrigger_insert_insert_bfc1a ON public.training_course IS 'ff531921704d5dac51a768ba54dedbbea83683b6';
CREATE TRIGGER pgtrigger_insert_insert_bff51 AFTER INSERT ON public.groups_itemreport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bff51();
COMMENT ON TRIGGER pgtrigger_insert_insert_bff51 ON public.groups_itemreport IS '52dbf078fa33589d21ad2aa73f52c8354cd734d0';
CREATE TRIGGER pgtrigger_insert_insert_ccba8 AFTER INSERT ON public.figures_figure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ccba8();
COMMENT ON TRIGGER pgtrigger_insert_insert_ccba8 ON public.figures_figure IS '9f0631c63bd5e80b8bd12fa9cc1c8b4751d8dd12';
CREATE TRIGGER pgtrigger_insert_insert_cd594 AFTER INSERT ON public.groups_member FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cd594();
COMMENT ON TRIGGER pgtrigger_insert_insert_cd594 ON public.groups_member IS 'af57d04ad298b78500c54236a545543560fd2b97';
CREATE TRIGGER pgtrigger_insert_insert_ce1e3 AFTER INSERT ON public.programme_room FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ce1e3();
COMMENT ON TRIGGER pgtrigger_insert_insert_ce1e3 ON public.programme_room IS '95c1178229364434af5b4e7ad75b60014fac0658';
CREATE TRIGGER pgtrigger_insert_insert_d80ce AFTER INSERT ON public.activities_participant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d80ce();
COMMENT ON TRIGGER pgtrigger_insert_insert_d80ce ON public.activities_participant IS '05458c66040583a835a933b7fcdce10e84fc812b';
CREATE TRIGGER pgtrigger_insert_insert_d9d6a AFTER INSERT ON public.groups_vote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d9d6a();
COMMENT ON TRIGGER pgtrigger_insert_insert_d9d6a ON public.groups_vote IS '87ab39ea2098c0f9e2489984ab5538f0a910fae6';
CREATE TRIGGER pgtrigger_insert_insert_daddb AFTER INSERT ON public.directory_personname FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_daddb();
COMMENT ON TRIGGER pgtrigger_insert_insert_daddb ON public.directory_personname IS '9391fcd34f7e3773a0654f2c73ef9e4d4c2574fc';
CREATE TRIGGER pgtrigger_insert_insert_dc11f AFTER INSERT ON public.groups_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dc11f();
COMMENT ON TRIGGER pgtrigger_insert_insert_dc11f ON public.groups_meeting IS '1feecef07df9b15fe620f0339815a6804bf7e4c2';
CREATE TRIGGER pgtrigger_insert_insert_dcd7a AFTER INSERT ON public.directory_partyname FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dcd7a();
COMMENT ON TRIGGER pgtrigger_insert_insert_dcd7a ON public.directory_partyname IS '6adb0fb14f01717bdebe0be9adff27ed761df437';
CREATE TRIGGER pgtrigger_insert_insert_df354 AFTER INSERT ON public.programme_feedbackform FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_df354();
COMMENT ON TRIGGER pgtrigger_insert_insert_df354 ON public.programme_feedbackform IS '302853fcdd4d3dfe7376a67bff2a055245a8a34e';
CREATE TRIGGER pgtrigger_insert_insert_e25a2 AFTER INSERT ON public.groups_minutestext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e25a2();
COMMENT ON TRIGGER pgtrigger_insert_insert_e25a2 ON public.groups_minutestext IS '2b418ad9f2c5d3f3b50c5b4b89460f68d3b7ce19';
CREATE TRIGGER pgtrigger_insert_insert_e5497 AFTER INSERT ON public.groups_paper FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e5497();
COMMENT ON TRIGGER pgtrigger_insert_insert_e5497 ON public.groups_paper IS 'e0ae51b3117f0e7ace3f44f8b23077c27a157aa2';
CREATE TRIGGER pgtrigger_insert_insert_e62c3 AFTER INSERT ON public.programme_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e62c3();
COMMENT ON TRIGGER pgtrigger_insert_insert_e62c3 ON public.programme_session IS '42f117a218c48d1740fd0f155b7683833dbe8d94';
CREATE TRIGGER pgtrigger_insert_insert_ec14f AFTER INSERT ON public.groups_attendance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ec14f();
COMMENT ON TRIGGER pgtrigger_insert_insert_ec14f ON public.groups_attendance IS '4ad919fb9ebb9fd66d7b492987151fe99ca2d561';
CREATE TRIGGER pgtrigger_insert_insert_f0cdd AFTER INSERT ON public.records_embargo FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f0cdd();
COMMENT ON TRIGGER pgtrigger_insert_insert_f0cdd ON public.records_embargo IS '48609dd0b72a0aca40193b7e73763943b7cfa180';
CREATE TRIGGER pgtrigger_insert_insert_f1db5 AFTER INSERT ON public.directory_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f1db5();
COMMENT ON TRIGGER pgtrigger_insert_insert_f1db5 ON public.directory_person IS 'f66b74595687af5449d18537ceab65330435bdcd';
CREATE TRIGGER pgtrigger_insert_insert_f6a1a AFTER INSERT ON public.topics_topic FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f6a1a();
COMMENT ON TRIGGER pgtrigger_insert_insert_f6a1a ON public.topics_topic IS 'e72cb1725b023758ed640a89abf58aa5358b3dd9';
CREATE TRIGGER pgtrigger_insert_insert_f8f4a AFTER INSERT ON public.training_cohort FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f8f4a();
COMMENT ON TRIGGER pgtrigger_insert_insert_f8f4a ON public.training_cohort IS '5b890ab38a0b21063e2e02b5192dc45563566019';
CREATE TRIGGER pgtrigger_insert_insert_fb55f AFTER INSERT ON public.programme_material FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fb55f();
COMMENT ON TRIGGER pgtrigger_insert_insert_fb55f ON public.programme_material IS 'b5493a1ef825d20861c8f5b97b6a55a98370d691';
CREATE TRIGGER pgtrigger_never_emptied_c2177 BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c2177();
COMMENT ON TRIGGER pgtrigger_never_emptied_c2177 ON public.journal_entry IS '515a101c99b3afa5727e3ae3e00b2de07993e23e';
CREATE TRIGGER pgtrigger_never_emptied_c64b6 BEFORE TRUNCATE ON public.journal_personalpart FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c64b6();
COMMENT ON TRIGGER pgtrigger_never_emptied_c64b6 ON public.journal_personalpart IS 'cd63531fe5aab9ef3401d58163349d7adc77bb2b';
CREATE TRIGGER pgtrigger_never_emptied_e2022 BEFORE TRUNCATE ON public.journal_node FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e2022();
COMMENT ON TRIGGER pgtrigger_never_emptied_e2022 ON public.journal_node IS 'e8f2874952405de10cb69626a1e0a88e1507efe5';
CREATE TRIGGER pgtrigger_never_emptied_f762e BEFORE TRUNCATE ON public.journal_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f762e();
COMMENT ON TRIGGER pgtrigger_never_emptied_f762e ON public.journal_checkpoint IS 'bab265f1831b62e3bcdfdcfeedd00866b8edcce3';
CREATE TRIGGER pgtrigger_only_grows_0cfd3 BEFORE INSERT OR DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_grows_0cfd3();
COMMENT ON TRIGGER pgtrigger_only_grows_0cfd3 ON public.journal_entry IS 'bc02141de929e34c81743b48457020abb0d0acec';
CREATE TRIGGER pgtrigger_only_grows_1911f BEFORE UPDATE ON public.journal_personalpart FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_grows_1911f();
COMMENT ON TRIGGER pgtrigger_only_grows_1911f ON public.journal_personalpart IS 'd6243bd295604f71d4f9a4874c33f893f54c8c67';
CREATE TRIGGER pgtrigger_only_grows_75c9d BEFORE DELETE OR UPDATE ON public.journal_checkpoint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_grows_75c9d();
COMMENT ON TRIGGER pgtrigger_only_grows_75c9d ON public.journal_checkpoint IS '51e281dac655dab8823461a5c2d884f562587147';
CREATE TRIGGER pgtrigger_only_grows_822ce BEFORE DELETE OR UPDATE ON public.journal_node FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_grows_822ce();
COMMENT ON TRIGGER pgtrigger_only_grows_822ce ON public.journal_node IS '04ac91b535c3c22067e6944e11b0f12eccc021a3';
CREATE TRIGGER pgtrigger_update_update_00fca AFTER UPDATE ON public.records_embargo FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_00fca();
COMMENT ON TRIGGER pgtrigger_update_update_00fca ON public.records_embargo IS 'b10978bf608d5a2446071397c94936cab4570cb9';
CREATE TRIGGER pgtrigger_update_update_013ea AFTER UPDATE ON public.programme_session FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_013ea();
COMMENT ON TRIGGER pgtrigger_update_update_013ea ON public.programme_session IS 'f330917b91e295bfd08db198fafd75936553d582';
CREATE TRIGGER pgtrigger_update_update_02517 AFTER UPDATE ON public.groups_group FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_02517();
COMMENT ON TRIGGER pgtrigger_update_update_02517 ON public.groups_group IS '36f34100555c3234982e8f1fd1cfb84b92b3b3e0';
CREATE TRIGGER pgtrigger_update_update_04828 AFTER UPDATE ON public.programme_material FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_04828();
COMMENT ON TRIGGER pgtrigger_update_update_04828 ON public.programme_material IS '8478641c32bbf86b16dcd2235ef280f270b552c9';
CREATE TRIGGER pgtrigger_update_update_0ac9b AFTER UPDATE ON public.groups_minutestext FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0ac9b();
COMMENT ON TRIGGER pgtrigger_update_update_0ac9b ON public.groups_minutestext IS '7b24f65a95afbbcd68c7467fdbdb63607471ea2d';
CREATE TRIGGER pgtrigger_update_update_0cbc9 AFTER UPDATE ON public.delegations_stop FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0cbc9();
COMMENT ON TRIGGER pgtrigger_update_update_0cbc9 ON public.delegations_stop IS 'e1d7c49e764a50e7e5baaf225d751271ec5da1fc';
CREATE TRIGGER pgtrigger_update_update_0ddb3 AFTER UPDATE ON public.groups_member FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0ddb3();
COMMENT ON TRIGGER pgtrigger_update_update_0ddb3 ON public.groups_member IS 'cc97f8ed43c4d8107d34b9eb304f0aba9ce65aa3';
CREATE TRIGGER pgtrigger_update_update_119f4 AFTER UPDATE ON public.directory_partyname FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_119f4();
COMMENT ON TRIGGER pgtrigger_update_update_119f4 ON public.directory_partyname IS '6dfe0607214a40e8777f013e0f18d54adbb6562a';
CREATE TRIGGER pgtrigger_update_update_1311c AFTER UPDATE ON public.agreements_statespan FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1311c();
COMMENT ON TRIGGER pgtrigger_update_update_1311c ON public.agreements_statespan IS 'c29f8301be0229caacaeb81c35ae130b9e09e9f5';
CREATE TRIGGER pgtrigger_update_update_13fd4 AFTER UPDATE ON public.groups_paper FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_13fd4();
COMMENT ON TRIGGER pgtrigger_update_update_13fd4 ON public.groups_paper IS 'b23aa484f1ef85a2078de4390e13e49b1171a206';
CREATE TRIGGER pgtrigger_update_update_14657 AFTER UPDATE ON public.programme_room FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_14657();
COMMENT ON TRIGGER pgtrigger_update_update_14657 ON public.programme_room IS '18b7779ab3415963ef174a1e7444c13ac34bc784';
CREATE TRIGGER pgtrigger_update_update_1e281 AFTER UPDATE ON public.agreements_deed FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1e281();
COMMENT ON TRIGGER pgtrigger_update_update_1e281 ON public.agreements_deed IS '598f40ae574fe0de9b52e1915cabbbe5ad26d036';
CREATE TRIGGER pgtrigger_update_update_2021f AFTER UPDATE ON public.delegations_itinerary FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2021f();
COMMENT ON TRIGGER pgtrigger_update_update_2021f ON public.delegations_itinerary IS 'c938ce67dcd7e37b9434a31b05ff1daf2d65539d';
CREATE TRIGGER pgtrigger_update_update_24040 AFTER UPDATE ON public.activities_outcome FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_24040();
COMMENT ON TRIGGER pgtrigger_update_update_24040 ON public.activities_outcome IS '650f58537db8a7ab017694294ada00d96d3c22eb';
CREATE TRIGGER pgtrigger_update_update_25db3 AFTER UPDATE ON public.intake_reading FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_25db3();
COMMENT ON TRIGGER pgtrigger_update_update_25db3 ON public.intake_reading IS '77cc6b7309464d92c652338ec0076ef05cea4ea9';
CREATE TRIGGER pgtrigger_update_update_27da0 AFTER UPDATE ON public.training_course FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_27da0();
COMMENT ON TRIGGER pgtrigger_update_update_27da0 ON public.training_course IS '021f66c419b8d904633d1d5aa813e33ca5d98393';
CREATE TRIGGER pgtrigger_update_update_28b04 AFTER UPDATE ON public.directory_personname FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_28b04();
COMMENT ON TRIGGER pgtrigger_update_update_28b04 ON public.directory_personname IS '86178afc3506bde3027d063d1920f712aa0ccf56';
CREATE TRIGGER pgtrigger_update_update_2ea46 AFTER UPDATE ON public.agreements_clause FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2ea46();
COMMENT ON TRIGGER pgtrigger_update_update_2ea46 ON public.agreements_clause IS '8eb61b1f25d825b985463ff6c5be1603acbc1d3d';
CREATE TRIGGER pgtrigger_update_update_30597 AFTER UPDATE ON public.intake_decision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_30597();
COMMENT ON TRIGGER pgtrigger_update_update_30597 ON public.intake_decision IS 'f4f444a1da429a303cdf3d83ab1c9ced313309f3';
CREATE TRIGGER pgtrigger_update_update_33590 AFTER UPDATE ON public.programme_feedbackquestion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_33590();
COMMENT ON TRIGGER pgtrigger_update_update_33590 ON public.programme_feedbackquestion IS '01fbeab4861b60f145279f250f451a65f658b8b5';
CREATE TRIGGER pgtrigger_update_update_36fdd AFTER UPDATE ON public.agreements_agreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_36fdd();
COMMENT ON TRIGGER pgtrigger_update_update_36fdd ON public.agreements_agreement IS '2785a13a02bafb0f1db14469458401022c60ea30';
CREATE TRIGGER pgtrigger_update_update_3c057 AFTER UPDATE ON public.groups_decision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3c057();
COMMENT ON TRIGGER pgtrigger_update_update_3c057 ON public.groups_decision IS '27c6988a94239d9b72c5cb70bae720980dbb2256';
CREATE TRIGGER pgtrigger_update_update_3fa4c AFTER UPDATE ON public.training_quiz FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3fa4c();
COMMENT ON TRIGGER pgtrigger_update_update_3fa4c ON public.training_quiz IS 'e3c02d13bd7f1c57ef2620a694964a757744c612';
CREATE TRIGGER pgtrigger_update_update_4057e AFTER UPDATE ON public.programme_feedbackform FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4057e();
COMMENT ON TRIGGER pgtrigger_update_update_4057e ON public.programme_feedbackform IS 'bd670115df56bb272e5b60aedcb6538542476723';
CREATE TRIGGER pgtrigger_update_update_45f75 AFTER UPDATE ON public.directory_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_45f75();
COMMENT ON TRIGGER pgtrigger_update_update_45f75 ON public.directory_person IS '6c02f7a9b71f10e3d1c2f775726f3fa5e5446e0a';
CREATE TRIGGER pgtrigger_update_update_66295 AFTER UPDATE ON public.invitations_letter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_66295();
COMMENT ON TRIGGER pgtrigger_update_update_66295 ON public.invitations_letter IS '51033755328c1ee94ba9bee2bf9143b6fe4c637a';
CREATE TRIGGER pgtrigger_update_update_7255c AFTER UPDATE ON public.groups_correction FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7255c();
COMMENT ON TRIGGER pgtrigger_update_update_7255c ON public.groups_correction IS '2812d814bab4f7265cab6c21545db341648c4b8d';
CREATE TRIGGER pgtrigger_update_update_749c4 AFTER UPDATE ON public.sources_support FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_749c4();
COMMENT ON TRIGGER pgtrigger_update_update_749c4 ON public.sources_support IS '37bd755df9367cbf0fc376f9395d6f7d7be7d034';
CREATE TRIGGER pgtrigger_update_update_7c3cd AFTER UPDATE ON public.agreements_commitment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7c3cd();
COMMENT ON TRIGGER pgtrigger_update_update_7c3cd ON public.agreements_commitment IS 'aacbc19ba3103ff99aa5703819e65571a785a88c';
CREATE TRIGGER pgtrigger_update_update_7cfde AFTER UPDATE ON public.groups_effect FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7cfde();
COMMENT ON TRIGGER pgtrigger_update_update_7cfde ON public.groups_effect IS '1fe42ff42a23069cea1618b3363f3e20854f08d5';
CREATE TRIGGER pgtrigger_update_update_7ffd0 AFTER UPDATE ON public.topics_topic FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7ffd0();
COMMENT ON TRIGGER pgtrigger_update_update_7ffd0 ON public.topics_topic IS '50c96824208ecc921fa4843af5d0cf63e1b1c0b3';
CREATE TRIGGER pgtrigger_update_update_82365 AFTER UPDATE ON public.figures_figure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_82365();
COMMENT ON TRIGGER pgtrigger_update_update_82365 ON public.figures_figure IS 'd904c071d1acbb46ef03d52e2c751bbe579a15bc';
CREATE TRIGGER pgtrigger_update_update_83f7d AFTER UPDATE ON public.intake_proposal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_83f7d();
COMMENT ON TRIGGER pgtrigger_update_update_83f7d ON public.intake_proposal IS '7f3f73e480de176c1ce7b90fc443433d11bcc943';
CREATE TRIGGER pgtrigger_update_update_84405 AFTER UPDATE ON public.agreements_agreementparty FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_84405();
COMMENT ON TRIGGER pgtrigger_update_update_84405 ON public.agreements_agreementparty IS 'b333fa455ec3ba60340c59c134a390cc935f1480';
CREATE TRIGGER pgtrigger_update_update_8663a AFTER UPDATE ON public.groups_concern FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8663a();
COMMENT ON TRIGGER pgtrigger_update_update_8663a ON public.groups_concern IS '4e597b1467b49350ca699c9cf551ee3c66677c02';
CREATE TRIGGER pgtrigger_update_update_96fcb AFTER UPDATE ON public.groups_attendance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_96fcb();
COMMENT ON TRIGGER pgtrigger_update_update_96fcb ON public.groups_attendance IS '3eb56f6c330da5ac41e66adce035e23ce0c24bdf';
CREATE TRIGGER pgtrigger_update_update_99dd1 AFTER UPDATE ON public.exchange_plannedfor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_99dd1();
COMMENT ON TRIGGER pgtrigger_update_update_99dd1 ON public.exchange_plannedfor IS '38c2f7b1bd6aed590ef6178f1b87238c0aa1013a';
CREATE TRIGGER pgtrigger_update_update_9b97a AFTER UPDATE ON public.groups_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9b97a();
COMMENT ON TRIGGER pgtrigger_update_update_9b97a ON public.groups_meeting IS 'c5ba29043901b78d6ee17143c856a9d66248aa19';
CREATE TRIGGER pgtrigger_update_update_9e195 AFTER UPDATE ON public.training_cohort FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9e195();
COMMENT ON TRIGGER pgtrigger_update_update_9e195 ON public.training_cohort IS '7306708be8d9e6b4f2861f30fa967eaff6f04976';
CREATE TRIGGER pgtrigger_update_update_a1b0f AFTER UPDATE ON public.outcomes_ask FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a1b0f();
COMMENT ON TRIGGER pgtrigger_update_update_a1b0f ON public.outcomes_ask IS '007d94d7b882cb81f118aa6c8349511a04d365d5';
CREATE TRIGGER pgtrigger_update_update_a56a1 AFTER UPDATE ON public.activities_activity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a56a1();
COMMENT ON TRIGGER pgtrigger_update_update_a56a1 ON public.activities_activity IS '51a25bb816e5a2ef2d2d9f5c082aff377e971297';
CREATE TRIGGER pgtrigger_update_update_b26f6 AFTER UPDATE ON public.activities_fulfilment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b26f6();
COMMENT ON TRIGGER pgtrigger_update_update_b26f6 ON public.activities_fulfilment IS '287a87b62ae1843b1038ae3f69ea0668a8dfe749';
CREATE TRIGGER pgtrigger_update_update_b6728 AFTER UPDATE ON public.programme_track FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b6728();
COMMENT ON TRIGGER pgtrigger_update_update_b6728 ON public.programme_track IS 'ca0a2271a814e29ab3ca51256a0a2e56c7ed81cc';
CREATE TRIGGER pgtrigger_update_update_bbd7a AFTER UPDATE ON public.directory_office FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bbd7a();
COMMENT ON TRIGGER pgtrigger_update_update_bbd7a ON public.directory_office IS 'bcd30b7a7c109f8e63e662049a9eb9def03e3d99';
CREATE TRIGGER pgtrigger_update_update_bd75d AFTER UPDATE ON public.groups_actionitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bd75d();
COMMENT ON TRIGGER pgtrigger_update_update_bd75d ON public.groups_actionitem IS '66cd07c97640d6a22276e04110d46734c5f60c3c';
CREATE TRIGGER pgtrigger_update_update_cc43c AFTER UPDATE ON public.directory_party FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cc43c();
COMMENT ON TRIGGER pgtrigger_update_update_cc43c ON public.directory_party IS 'd80663c485af6071c9ba889e911a418ac9aa1ab0';
CREATE TRIGGER pgtrigger_update_update_ce29f AFTER UPDATE ON public.preparation_budgetline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ce29f();
COMMENT ON TRIGGER pgtrigger_update_update_ce29f ON public.preparation_budgetline IS 'a7083d25920dc2381523c963498b4f855ce20a66';
CREATE TRIGGER pgtrigger_update_update_d5581 AFTER UPDATE ON public.sources_sourcedocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d5581();
COMMENT ON TRIGGER pgtrigger_update_update_d5581 ON public.sources_sourcedocument IS '56032159a26d940358f0e17997f27abfdab2cbbf';
CREATE TRIGGER pgtrigger_update_update_dac60 AFTER UPDATE ON public.training_material FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dac60();
COMMENT ON TRIGGER pgtrigger_update_update_dac60 ON public.training_material IS '4f13a68d12c1a32866ae81ad28fd268d33fc672e';
CREATE TRIGGER pgtrigger_update_update_de2cc AFTER UPDATE ON public.preparation_conceptnote FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_de2cc();
COMMENT ON TRIGGER pgtrigger_update_update_de2cc ON public.preparation_conceptnote IS 'c54980317d3dbe54ffd0cd946ccfbdba5eb8c747';
CREATE TRIGGER pgtrigger_update_update_de828 AFTER UPDATE ON public.participation_participation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_de828();
COMMENT ON TRIGGER pgtrigger_update_update_de828 ON public.participation_participation IS '64b34243207ab5f9e40eaa5efc052612f881fe62';
CREATE TRIGGER pgtrigger_update_update_e447f AFTER UPDATE ON public.training_question FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e447f();
COMMENT ON TRIGGER pgtrigger_update_update_e447f ON public.training_question IS '624890c4aa6302a5a7a1113293ef53139bdc17d6';
CREATE TRIGGER pgtrigger_update_update_e79c2 AFTER UPDATE ON public.groups_agendaitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e79c2();
COMMENT ON TRIGGER pgtrigger_update_update_e79c2 ON public.groups_agendaitem IS 'd88a0dded2ae8ae6402f0ce23c2c6b5e4bcc0570';
CREATE TRIGGER pgtrigger_update_update_e7b4b AFTER UPDATE ON public.training_trainer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e7b4b();
COMMENT ON TRIGGER pgtrigger_update_update_e7b4b ON public.training_trainer IS '56a551e99bda4f520486cec33912a88a90f72d59';
CREATE TRIGGER pgtrigger_update_update_e8b56 AFTER UPDATE ON public.programme_speaker FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e8b56();
COMMENT ON TRIGGER pgtrigger_update_update_e8b56 ON public.programme_speaker IS '82818204f619346aab526d105509aba001ed19d6';
CREATE TRIGGER pgtrigger_update_update_f114f AFTER UPDATE ON public.groups_vote FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f114f();
COMMENT ON TRIGGER pgtrigger_update_update_f114f ON public.groups_vote IS '1c6db91a654bb0e8b6e129b945df744769b1dbc7';
CREATE TRIGGER pgtrigger_update_update_fcdd6 AFTER UPDATE ON public.agreements_signature FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fcdd6();
COMMENT ON TRIGGER pgtrigger_update_update_fcdd6 ON public.agreements_signature IS '74d740f6530825f7076fc0e3d4a0463d2648a6b2';
CREATE TRIGGER pgtrigger_update_update_fd671 AFTER UPDATE ON public.groups_itemreport FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fd671();
COMMENT ON TRIGGER pgtrigger_update_update_fd671 ON public.groups_itemreport IS '7280150f0ed1b1015da6b800c5e9120b6ed0b1f6';
CREATE TRIGGER pgtrigger_update_update_fe7b4 AFTER UPDATE ON public.activities_participant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fe7b4();
COMMENT ON TRIGGER pgtrigger_update_update_fe7b4 ON public.activities_participant IS '8af918c2b8cfe524b42a4d75a92aef3e6cda29c6';
CREATE TRIGGER pgtrigger_update_update_ff997 AFTER UPDATE ON public.exchange_position FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ff997();
COMMENT ON TRIGGER pgtrigger_update_update_ff997 ON public.exchange_position IS '72321017d45160df8c7098162a3abf33c1d7f625';
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_heldrole
    ADD CONSTRAINT accounts_heldrole_party_id_bf0e21c6_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_heldrole
    ADD CONSTRAINT accounts_heldrole_user_id_755d39ef_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_user_id_83f45191_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_signinlink
    ADD CONSTRAINT accounts_signinlink_user_id_a6b02f6b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_visit
    ADD CONSTRAINT accounts_visit_user_id_663465fb_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_activity
    ADD CONSTRAINT activities_activity_merged_into_id_f88eaa99_fk_activitie FOREIGN KEY (merged_into_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_activity
    ADD CONSTRAINT activities_activity_part_of_id_4219850e_fk_activitie FOREIGN KEY (part_of_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_fulfilment
    ADD CONSTRAINT activities_fulfilmen_activity_id_bcf6861b_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_fulfilment
    ADD CONSTRAINT activities_fulfilmen_commitment_id_604f1482_fk_agreement FOREIGN KEY (commitment_id) REFERENCES public.agreements_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_outcome
    ADD CONSTRAINT activities_outcome_activity_id_e3d3ca9f_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_outcome
    ADD CONSTRAINT activities_outcome_party_id_0fbe5682_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_participant
    ADD CONSTRAINT activities_participa_activity_id_f80f15d8_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_participant
    ADD CONSTRAINT activities_participa_office_id_a83c144a_fk_directory FOREIGN KEY (office_id) REFERENCES public.directory_office(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_participant
    ADD CONSTRAINT activities_participa_person_id_6b0074ca_fk_directory FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.activities_participant
    ADD CONSTRAINT activities_participant_party_id_29e4ccf6_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_agreementparty
    ADD CONSTRAINT agreements_agreement_agreement_id_15a1ff1d_fk_agreement FOREIGN KEY (agreement_id) REFERENCES public.agreements_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_agreement
    ADD CONSTRAINT agreements_agreement_merged_into_id_51fc3e94_fk_agreement FOREIGN KEY (merged_into_id) REFERENCES public.agreements_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_agreementparty
    ADD CONSTRAINT agreements_agreement_party_id_e291c8b7_fk_directory FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_clause
    ADD CONSTRAINT agreements_clause_agreement_id_0f393a86_fk_agreement FOREIGN KEY (agreement_id) REFERENCES public.agreements_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_commitment
    ADD CONSTRAINT agreements_commitmen_agreement_id_0fd443d1_fk_agreement FOREIGN KEY (agreement_id) REFERENCES public.agreements_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_commitment
    ADD CONSTRAINT agreements_commitmen_clause_id_ded4c5c9_fk_agreement FOREIGN KEY (clause_id) REFERENCES public.agreements_clause(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_commitment
    ADD CONSTRAINT agreements_commitmen_merged_into_id_609bbdf6_fk_agreement FOREIGN KEY (merged_into_id) REFERENCES public.agreements_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_commitment
    ADD CONSTRAINT agreements_commitment_owed_by_id_9d9a14f2_fk_directory_party_id FOREIGN KEY (owed_by_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_commitment
    ADD CONSTRAINT agreements_commitment_owed_to_id_179d8989_fk_directory_party_id FOREIGN KEY (owed_to_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_deed
    ADD CONSTRAINT agreements_deed_commitment_id_4559d451_fk_agreement FOREIGN KEY (commitment_id) REFERENCES public.agreements_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_signature
    ADD CONSTRAINT agreements_signature_agreement_id_c402677c_fk_agreement FOREIGN KEY (agreement_id) REFERENCES public.agreements_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_signature
    ADD CONSTRAINT agreements_signature_office_id_7438f320_fk_directory_office_id FOREIGN KEY (office_id) REFERENCES public.directory_office(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_signature
    ADD CONSTRAINT agreements_signature_party_id_fa205554_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_signature
    ADD CONSTRAINT agreements_signature_person_id_2e3a284b_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agreements_statespan
    ADD CONSTRAINT agreements_statespan_commitment_id_8ab04736_fk_agreement FOREIGN KEY (commitment_id) REFERENCES public.agreements_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.certificates_batchline
    ADD CONSTRAINT certificates_batchli_batch_id_4380a8d1_fk_certifica FOREIGN KEY (batch_id) REFERENCES public.certificates_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.certificates_batchline
    ADD CONSTRAINT certificates_batchli_certificate_id_2eca5274_fk_certifica FOREIGN KEY (certificate_id) REFERENCES public.certificates_certificate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.certificates_certificate
    ADD CONSTRAINT certificates_certifi_replaces_id_fe1bd395_fk_certifica FOREIGN KEY (replaces_id) REFERENCES public.certificates_certificate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.certificates_heldby
    ADD CONSTRAINT certificates_heldby_certificate_id_a826cf6b_fk_certifica FOREIGN KEY (certificate_id) REFERENCES public.certificates_certificate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_closedday
    ADD CONSTRAINT delegations_closedda_itinerary_id_0d4e8744_fk_delegatio FOREIGN KEY (itinerary_id) REFERENCES public.delegations_itinerary(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_closedday
    ADD CONSTRAINT delegations_closedda_said_by_id_cccf3372_fk_delegatio FOREIGN KEY (said_by_id) REFERENCES public.delegations_host(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_delegate
    ADD CONSTRAINT delegations_delegate_registration_id_42c65d24_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_host
    ADD CONSTRAINT delegations_host_itinerary_id_e3577454_fk_delegatio FOREIGN KEY (itinerary_id) REFERENCES public.delegations_itinerary(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_host
    ADD CONSTRAINT delegations_host_person_id_6f766de4_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_interpreter
    ADD CONSTRAINT delegations_interpre_itinerary_id_1c79aff9_fk_delegatio FOREIGN KEY (itinerary_id) REFERENCES public.delegations_itinerary(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_itinerary
    ADD CONSTRAINT delegations_itinerar_activity_id_ee487f97_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_itinerary
    ADD CONSTRAINT delegations_itinerar_host_party_id_f23bb85b_fk_directory FOREIGN KEY (host_party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_reply
    ADD CONSTRAINT delegations_reply_host_id_faebf429_fk_delegations_host_id FOREIGN KEY (host_id) REFERENCES public.delegations_host(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_reply
    ADD CONSTRAINT delegations_reply_stop_id_4797d9f2_fk_delegations_stop_id FOREIGN KEY (stop_id) REFERENCES public.delegations_stop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_stop
    ADD CONSTRAINT delegations_stop_itinerary_id_3805d28d_fk_delegatio FOREIGN KEY (itinerary_id) REFERENCES public.delegations_itinerary(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_vehicle
    ADD CONSTRAINT delegations_vehicle_itinerary_id_b8f64b4a_fk_delegatio FOREIGN KEY (itinerary_id) REFERENCES public.delegations_itinerary(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_waiver
    ADD CONSTRAINT delegations_waiver_itinerary_id_1b8b1455_fk_delegatio FOREIGN KEY (itinerary_id) REFERENCES public.delegations_itinerary(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_person_id_cc448229_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_office
    ADD CONSTRAINT directory_office_merged_into_id_1b94fd38_fk_directory_office_id FOREIGN KEY (merged_into_id) REFERENCES public.directory_office(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_office
    ADD CONSTRAINT directory_office_party_id_7b6700a4_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_office
    ADD CONSTRAINT directory_office_person_id_a88b4716_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_party
    ADD CONSTRAINT directory_party_merged_into_id_33b11cb7_fk_directory_party_id FOREIGN KEY (merged_into_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_party
    ADD CONSTRAINT directory_party_parent_id_9eea236c_fk_directory_party_id FOREIGN KEY (parent_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_partyname
    ADD CONSTRAINT directory_partyname_party_id_ab08e4a4_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_person
    ADD CONSTRAINT directory_person_merged_into_id_ea28f9be_fk_directory_person_id FOREIGN KEY (merged_into_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directory_personname
    ADD CONSTRAINT directory_personname_person_id_54838929_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_plannedfor
    ADD CONSTRAINT exchange_plannedfor_activity_id_e991ec83_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_plannedfor
    ADD CONSTRAINT exchange_plannedfor_position_id_b4766f19_fk_exchange_ FOREIGN KEY (position_id) REFERENCES public.exchange_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_position
    ADD CONSTRAINT exchange_position_merged_into_id_2a519664_fk_exchange_ FOREIGN KEY (merged_into_id) REFERENCES public.exchange_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_position
    ADD CONSTRAINT exchange_position_party_id_01252233_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_position
    ADD CONSTRAINT exchange_position_target_id_188299be_fk_directory_party_id FOREIGN KEY (target_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.figures_figure
    ADD CONSTRAINT figures_figure_merged_into_id_eb22c79c_fk_figures_figure_id FOREIGN KEY (merged_into_id) REFERENCES public.figures_figure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.figures_figure
    ADD CONSTRAINT figures_figure_party_id_805d5d23_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_decision_id_8c7137ef_fk_groups_decision_id FOREIGN KEY (decision_id) REFERENCES public.groups_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_meeting_id_dbb7116f_fk_groups_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_merged_into_id_551bcc62_fk_groups_ac FOREIGN KEY (merged_into_id) REFERENCES public.groups_actionitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_owner_office_id_54c3fac1_fk_directory FOREIGN KEY (owner_office_id) REFERENCES public.directory_office(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_owner_party_id_0193da74_fk_directory_party_id FOREIGN KEY (owner_party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_owner_person_id_61dfce3f_fk_directory FOREIGN KEY (owner_person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_owner_user_id_97583602_fk_accounts_user_id FOREIGN KEY (owner_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_meeting_id_6e40de05_fk_groups_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_presenter_id_9f8e931f_fk_directory_person_id FOREIGN KEY (presenter_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_presenting_party_id_4fff7ab7_fk_directory FOREIGN KEY (presenting_party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_attendance
    ADD CONSTRAINT groups_attendance_meeting_id_b42c98c5_fk_groups_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_attendance
    ADD CONSTRAINT groups_attendance_member_id_b809ad40_fk_groups_member_id FOREIGN KEY (member_id) REFERENCES public.groups_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_attendance
    ADD CONSTRAINT groups_attendance_represented_by_id_b6909808_fk_directory FOREIGN KEY (represented_by_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_concern
    ADD CONSTRAINT groups_concern_decision_id_ebdf58bb_fk_groups_decision_id FOREIGN KEY (decision_id) REFERENCES public.groups_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_concern
    ADD CONSTRAINT groups_concern_party_id_e1ba779e_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_correction
    ADD CONSTRAINT groups_correction_item_id_51bdb3aa_fk_groups_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.groups_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_correction
    ADD CONSTRAINT groups_correction_meeting_id_d7a738b1_fk_groups_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_decision
    ADD CONSTRAINT groups_decision_item_id_7124696d_fk_groups_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.groups_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_decision
    ADD CONSTRAINT groups_decision_meeting_id_cf51e1ff_fk_groups_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_decision
    ADD CONSTRAINT groups_decision_merged_into_id_0056fcfd_fk_groups_decision_id FOREIGN KEY (merged_into_id) REFERENCES public.groups_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_decision
    ADD CONSTRAINT groups_decision_supersedes_id_6f9604ad_fk_groups_decision_id FOREIGN KEY (supersedes_id) REFERENCES public.groups_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_effect
    ADD CONSTRAINT groups_effect_commitment_id_5e2c2cad_fk_agreement FOREIGN KEY (commitment_id) REFERENCES public.agreements_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_effect
    ADD CONSTRAINT groups_effect_decision_id_27339247_fk_groups_decision_id FOREIGN KEY (decision_id) REFERENCES public.groups_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_merged_into_id_fd00b429_fk_groups_group_id FOREIGN KEY (merged_into_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_parent_id_1c23aba2_fk_groups_group_id FOREIGN KEY (parent_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_itemreport
    ADD CONSTRAINT groups_itemreport_activity_id_bfa858a8_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_itemreport
    ADD CONSTRAINT groups_itemreport_document_id_135b6089_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_itemreport
    ADD CONSTRAINT groups_itemreport_item_id_4e7b07ac_fk_groups_actionitem_id FOREIGN KEY (item_id) REFERENCES public.groups_actionitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_meeting
    ADD CONSTRAINT groups_meeting_activity_id_b38f1842_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_meeting
    ADD CONSTRAINT groups_meeting_approved_at_id_ba834615_fk_groups_meeting_id FOREIGN KEY (approved_at_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_meeting
    ADD CONSTRAINT groups_meeting_group_id_a1d64225_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_meeting
    ADD CONSTRAINT groups_meeting_merged_into_id_aaa775d8_fk_groups_meeting_id FOREIGN KEY (merged_into_id) REFERENCES public.groups_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_member
    ADD CONSTRAINT groups_member_group_id_fc8e1db6_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_member
    ADD CONSTRAINT groups_member_office_id_862240ee_fk_directory_office_id FOREIGN KEY (office_id) REFERENCES public.directory_office(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_member
    ADD CONSTRAINT groups_member_party_id_4bfc3a06_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_member
    ADD CONSTRAINT groups_member_person_id_78183bf5_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_minutestext
    ADD CONSTRAINT groups_minutestext_item_id_9fb6937a_fk_groups_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.groups_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_paper
    ADD CONSTRAINT groups_paper_document_id_8aff9d0b_fk_sources_sourcedocument_id FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_paper
    ADD CONSTRAINT groups_paper_item_id_1e879986_fk_groups_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.groups_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_vote
    ADD CONSTRAINT groups_vote_decision_id_920c25e4_fk_groups_decision_id FOREIGN KEY (decision_id) REFERENCES public.groups_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.groups_vote
    ADD CONSTRAINT groups_vote_member_id_84e9074d_fk_groups_member_id FOREIGN KEY (member_id) REFERENCES public.groups_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_calendarevent
    ADD CONSTRAINT imports_calendareven_activity_id_b988c25f_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_effect
    ADD CONSTRAINT imports_effect_row_id_6d368cf3_fk_imports_importedrow_id FOREIGN KEY (row_id) REFERENCES public.imports_importedrow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_import
    ADD CONSTRAINT imports_import_document_id_63ce83c8_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_importedrow
    ADD CONSTRAINT imports_importedrow_source_id_94f3963d_fk_imports_import_id FOREIGN KEY (source_id) REFERENCES public.imports_import(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_rowfault
    ADD CONSTRAINT imports_rowfault_row_id_e3898b1e_fk_imports_importedrow_id FOREIGN KEY (row_id) REFERENCES public.imports_importedrow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_decision
    ADD CONSTRAINT intake_decision_because_of_id_b4d45537_fk_intake_decision_id FOREIGN KEY (because_of_id) REFERENCES public.intake_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_decision
    ADD CONSTRAINT intake_decision_document_id_64525019_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_decision
    ADD CONSTRAINT intake_decision_proposal_id_3411eeac_fk_intake_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.intake_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_deliveredfile
    ADD CONSTRAINT intake_deliveredfile_delivery_id_d56834ac_fk_intake_delivery_id FOREIGN KEY (delivery_id) REFERENCES public.intake_delivery(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_deliveredfile
    ADD CONSTRAINT intake_deliveredfile_document_id_e619d961_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_deliveredfile
    ADD CONSTRAINT intake_deliveredfile_supersedes_id_37500e98_fk_sources_s FOREIGN KEY (supersedes_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_carried_from_id_0a83565a_fk_intake_proposal_id FOREIGN KEY (carried_from_id) REFERENCES public.intake_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_document_id_018c3fe6_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_reading_id_1717ebdd_fk_intake_reading_id FOREIGN KEY (reading_id) REFERENCES public.intake_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_reading
    ADD CONSTRAINT intake_reading_document_id_7ee96654_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_activity_id_89fa8d88_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_handed_on_from_id_7e7a49d1_fk_invitatio FOREIGN KEY (handed_on_from_id) REFERENCES public.invitations_invited(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_office_id_8e4a65e3_fk_directory_office_id FOREIGN KEY (office_id) REFERENCES public.directory_office(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_party_id_bb459731_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_person_id_23682b2c_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invited
    ADD CONSTRAINT invitations_invited_registration_id_dd3d476e_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_letter
    ADD CONSTRAINT invitations_letter_activity_id_2e53897d_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_mailing
    ADD CONSTRAINT invitations_mailing_activity_id_56b1758f_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_posting
    ADD CONSTRAINT invitations_posting_invitation_id_b02c9ff3_fk_invitatio FOREIGN KEY (invitation_id) REFERENCES public.invitations_invited(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_posting
    ADD CONSTRAINT invitations_posting_mailing_id_4c84cb56_fk_invitatio FOREIGN KEY (mailing_id) REFERENCES public.invitations_mailing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_visaletter
    ADD CONSTRAINT invitations_visalett_registration_id_215f36ab_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.journal_personalpart
    ADD CONSTRAINT journal_personalpart_entry_id_c038b8e3_fk_journal_entry_id FOREIGN KEY (entry_id) REFERENCES public.journal_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_attachment
    ADD CONSTRAINT notices_attachment_notice_id_f0fcbdca_fk_notices_notice_id FOREIGN KEY (notice_id) REFERENCES public.notices_notice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_choice
    ADD CONSTRAINT notices_choice_user_id_a4864d2a_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_mail
    ADD CONSTRAINT notices_mail_recipient_id_0cb68328_fk_notices_recipient_id FOREIGN KEY (recipient_id) REFERENCES public.notices_recipient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_mail
    ADD CONSTRAINT notices_mail_to_id_a55db0e3_fk_accounts_user_id FOREIGN KEY (to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_mail_id_8dc6f212_fk_notices_mail_id FOREIGN KEY (mail_id) REFERENCES public.notices_mail(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_recipient_id_fd0027f8_fk_notices_recipient_id FOREIGN KEY (recipient_id) REFERENCES public.notices_recipient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_to_id_8cd46fb8_fk_accounts_user_id FOREIGN KEY (to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_trouble
    ADD CONSTRAINT notices_trouble_user_id_62442e77_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_ask
    ADD CONSTRAINT outcomes_ask_activity_id_57fde285_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_ask
    ADD CONSTRAINT outcomes_ask_answer_id_a3f4a00e_fk_activities_outcome_id FOREIGN KEY (answer_id) REFERENCES public.activities_outcome(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_ask
    ADD CONSTRAINT outcomes_ask_party_id_092368ab_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.participation_participation
    ADD CONSTRAINT participation_partic_merged_into_id_edf53422_fk_participa FOREIGN KEY (merged_into_id) REFERENCES public.participation_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.participation_participation
    ADD CONSTRAINT participation_partic_party_id_5ed722e3_fk_directory FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.passports_passport
    ADD CONSTRAINT passports_passport_registration_id_560f2443_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.passports_plan
    ADD CONSTRAINT passports_plan_activity_id_dd527e77_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.passports_purge
    ADD CONSTRAINT passports_purge_activity_id_a8239aa2_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.passports_reader
    ADD CONSTRAINT passports_reader_activity_id_cc62a3bc_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.passports_reader
    ADD CONSTRAINT passports_reader_user_id_6f2b5246_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.passports_reading
    ADD CONSTRAINT passports_reading_activity_id_69a17410_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_approval
    ADD CONSTRAINT preparation_approval_line_id_72ce4199_fk_preparati FOREIGN KEY (line_id) REFERENCES public.preparation_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_begun
    ADD CONSTRAINT preparation_begun_activity_id_66457718_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_budgetline
    ADD CONSTRAINT preparation_budgetli_activity_id_4927fdb2_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_budgetline
    ADD CONSTRAINT preparation_budgetline_funder_id_fbd5db4c_fk_directory_party_id FOREIGN KEY (funder_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_checklistitem
    ADD CONSTRAINT preparation_checklis_checklist_id_1bd6e3c8_fk_preparati FOREIGN KEY (checklist_id) REFERENCES public.preparation_checklistofhub(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_conceptnote
    ADD CONSTRAINT preparation_conceptn_activity_id_10f0516b_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_moneyentry
    ADD CONSTRAINT preparation_moneyent_document_id_d070757a_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_moneyentry
    ADD CONSTRAINT preparation_moneyent_line_id_e1d73f10_fk_preparati FOREIGN KEY (line_id) REFERENCES public.preparation_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_moneyentry
    ADD CONSTRAINT preparation_moneyent_paper_id_64a51873_fk_preparati FOREIGN KEY (paper_id) REFERENCES public.preparation_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_paper
    ADD CONSTRAINT preparation_paper_activity_id_86fef082_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_task
    ADD CONSTRAINT preparation_task_activity_id_94f3dbe5_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.preparation_task
    ADD CONSTRAINT preparation_task_owner_id_b8081dba_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.programme_attendance
    ADD CONSTRAINT programme_attendance_registration_id_91120094_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_attendance
    ADD CONSTRAINT programme_attendance_session_id_002fec1b_fk_programme FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_change
    ADD CONSTRAINT programme_change_session_id_113e2bdd_fk_programme_session_id FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_choice
    ADD CONSTRAINT programme_choice_registration_id_82d1ae9d_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_choice
    ADD CONSTRAINT programme_choice_session_id_b553cbeb_fk_programme_session_id FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedback
    ADD CONSTRAINT programme_feedback_form_id_14626e8e_fk_programme FOREIGN KEY (form_id) REFERENCES public.programme_feedbackform(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedback
    ADD CONSTRAINT programme_feedback_session_id_5ca71a8d_fk_programme_session_id FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackanswer
    ADD CONSTRAINT programme_feedbackan_feedback_id_b992586e_fk_programme FOREIGN KEY (feedback_id) REFERENCES public.programme_feedback(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackanswer
    ADD CONSTRAINT programme_feedbackan_question_id_6786789f_fk_programme FOREIGN KEY (question_id) REFERENCES public.programme_feedbackquestion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackform
    ADD CONSTRAINT programme_feedbackfo_activity_id_e29916c8_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackgiven
    ADD CONSTRAINT programme_feedbackgi_form_id_da741e02_fk_programme FOREIGN KEY (form_id) REFERENCES public.programme_feedbackform(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackgiven
    ADD CONSTRAINT programme_feedbackgi_registration_id_109d506c_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackgiven
    ADD CONSTRAINT programme_feedbackgi_session_id_a8ba3727_fk_programme FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_feedbackquestion
    ADD CONSTRAINT programme_feedbackqu_form_id_dad7625a_fk_programme FOREIGN KEY (form_id) REFERENCES public.programme_feedbackform(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_material
    ADD CONSTRAINT programme_material_document_id_557c9de8_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_material
    ADD CONSTRAINT programme_material_session_id_5c71db42_fk_programme_session_id FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_room
    ADD CONSTRAINT programme_room_activity_id_82bb01ef_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_session
    ADD CONSTRAINT programme_session_activity_id_8199c522_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_session
    ADD CONSTRAINT programme_session_merged_into_id_64d37af6_fk_programme FOREIGN KEY (merged_into_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_session
    ADD CONSTRAINT programme_session_room_id_7eeb4f1e_fk_programme_room_id FOREIGN KEY (room_id) REFERENCES public.programme_room(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_session
    ADD CONSTRAINT programme_session_track_id_cdc2664f_fk_programme_track_id FOREIGN KEY (track_id) REFERENCES public.programme_track(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_speaker
    ADD CONSTRAINT programme_speaker_person_id_d66920c0_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_speaker
    ADD CONSTRAINT programme_speaker_registration_id_9b094432_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_speaker
    ADD CONSTRAINT programme_speaker_session_id_2d8fcd8d_fk_programme_session_id FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_track
    ADD CONSTRAINT programme_track_activity_id_9d97b244_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.publishing_owncalendar
    ADD CONSTRAINT publishing_owncalendar_user_id_2d79cee6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reception_arrival
    ADD CONSTRAINT reception_arrival_registration_id_8d4ca5f1_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reception_arrival
    ADD CONSTRAINT reception_arrival_session_id_b97af13d_fk_programme_session_id FOREIGN KEY (session_id) REFERENCES public.programme_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reception_desklink
    ADD CONSTRAINT reception_desklink_activity_id_483c4189_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_answer
    ADD CONSTRAINT registration_answer_question_id_416234df_fk_registrat FOREIGN KEY (question_id) REFERENCES public.registration_question(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_answer
    ADD CONSTRAINT registration_answer_registration_id_1d27a8da_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_opening
    ADD CONSTRAINT registration_opening_activity_id_911ad945_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_partyseats
    ADD CONSTRAINT registration_partyse_opening_id_0493fb1c_fk_registrat FOREIGN KEY (opening_id) REFERENCES public.registration_opening(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_partyseats
    ADD CONSTRAINT registration_partyseats_party_id_b45a5474_fk_directory_party_id FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_question
    ADD CONSTRAINT registration_questio_opening_id_1b62b457_fk_registrat FOREIGN KEY (opening_id) REFERENCES public.registration_opening(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_registr_activity_id_e2ac82cf_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_registr_companion_of_id_a7b5721f_fk_registrat FOREIGN KEY (companion_of_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_registr_party_id_0cf7cf4f_fk_directory FOREIGN KEY (party_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_registr_person_id_000e25d4_fk_directory FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registration_registration
    ADD CONSTRAINT registration_registration_user_id_4839fcae_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_activityreport
    ADD CONSTRAINT reports_activityrepo_activity_id_1f1e02d9_fk_activitie FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_edition
    ADD CONSTRAINT reports_edition_document_id_70b73e0c_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_edition
    ADD CONSTRAINT reports_edition_report_id_9b5d1271_fk_reports_activityreport_id FOREIGN KEY (report_id) REFERENCES public.reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_edition
    ADD CONSTRAINT reports_edition_words_id_f02c6ca1_fk_reports_reportwords_id FOREIGN KEY (words_id) REFERENCES public.reports_reportwords(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportfile
    ADD CONSTRAINT reports_reportfile_report_id_109d2654_fk_reports_madereport_id FOREIGN KEY (report_id) REFERENCES public.reports_madereport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportwords
    ADD CONSTRAINT reports_reportwords_report_id_76bdd2d3_fk_reports_a FOREIGN KEY (report_id) REFERENCES public.reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sources_evidence
    ADD CONSTRAINT sources_evidence_document_id_55b08be1_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sources_sourcedocument
    ADD CONSTRAINT sources_sourcedocume_merged_into_id_5e3362f6_fk_sources_s FOREIGN KEY (merged_into_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sources_sourcedocument
    ADD CONSTRAINT sources_sourcedocume_supersedes_id_4cf1f13b_fk_sources_s FOREIGN KEY (supersedes_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sources_support
    ADD CONSTRAINT sources_support_evidence_id_3f02457c_fk_sources_evidence_id FOREIGN KEY (evidence_id) REFERENCES public.sources_evidence(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_broader_id_0c4704a8_fk_topics_topic_id FOREIGN KEY (broader_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_merged_into_id_ed2cd02d_fk_topics_topic_id FOREIGN KEY (merged_into_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_attempt
    ADD CONSTRAINT training_attempt_quiz_id_472faf5e_fk_training_quiz_id FOREIGN KEY (quiz_id) REFERENCES public.training_quiz(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_attempt
    ADD CONSTRAINT training_attempt_registration_id_11fbf9e5_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_cohort
    ADD CONSTRAINT training_cohort_activity_id_3bd895da_fk_activities_activity_id FOREIGN KEY (activity_id) REFERENCES public.activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_cohort
    ADD CONSTRAINT training_cohort_course_id_560c2241_fk_training_course_id FOREIGN KEY (course_id) REFERENCES public.training_course(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_cohort
    ADD CONSTRAINT training_cohort_merged_into_id_467fabf7_fk_training_cohort_id FOREIGN KEY (merged_into_id) REFERENCES public.training_cohort(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_course
    ADD CONSTRAINT training_course_merged_into_id_0ce3244c_fk_training_course_id FOREIGN KEY (merged_into_id) REFERENCES public.training_course(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_course
    ADD CONSTRAINT training_course_provider_id_67b0c472_fk_directory_party_id FOREIGN KEY (provider_id) REFERENCES public.directory_party(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_evaluation
    ADD CONSTRAINT training_evaluation_registration_id_c067d1bf_fk_registrat FOREIGN KEY (registration_id) REFERENCES public.registration_registration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_givenanswer
    ADD CONSTRAINT training_givenanswer_asked_id_fffbfeff_fk_training_ FOREIGN KEY (asked_id) REFERENCES public.training_questionversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_givenanswer
    ADD CONSTRAINT training_givenanswer_attempt_id_a4e3a7c3_fk_training_attempt_id FOREIGN KEY (attempt_id) REFERENCES public.training_attempt(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_material
    ADD CONSTRAINT training_material_cohort_id_791b2aa3_fk_training_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.training_cohort(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_material
    ADD CONSTRAINT training_material_course_id_c077a9bd_fk_training_course_id FOREIGN KEY (course_id) REFERENCES public.training_course(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_material
    ADD CONSTRAINT training_material_document_id_c406f45b_fk_sources_s FOREIGN KEY (document_id) REFERENCES public.sources_sourcedocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_question
    ADD CONSTRAINT training_question_course_id_6838598b_fk_training_course_id FOREIGN KEY (course_id) REFERENCES public.training_course(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_questionversion
    ADD CONSTRAINT training_questionver_question_id_838b0e81_fk_training_ FOREIGN KEY (question_id) REFERENCES public.training_question(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_quiz
    ADD CONSTRAINT training_quiz_cohort_id_d8484503_fk_training_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.training_cohort(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_trainer
    ADD CONSTRAINT training_trainer_cohort_id_1bea5996_fk_training_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.training_cohort(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_trainer
    ADD CONSTRAINT training_trainer_person_id_61748f90_fk_directory_person_id FOREIGN KEY (person_id) REFERENCES public.directory_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_migrations (app, name, applied) VALUES
    ('account', '0001_initial', now()),
    ('account', '0002_email_max_length', now()),
    ('account', '0003_alter_emailaddress_create_unique_verified_email', now()),
    ('account', '0004_alter_emailaddress_drop_unique_email', now()),
    ('account', '0005_emailaddress_idx_upper_email', now()),
    ('account', '0006_emailaddress_lower', now()),
    ('account', '0007_emailaddress_idx_email', now()),
    ('account', '0008_emailaddress_unique_primary_email_fixup', now()),
    ('account', '0009_emailaddress_unique_primary_email', now()),
    ('accounts', '0001_initial', now()),
    ('accounts', '0002_cache_table', now()),
    ('accounts', '0003_visit', now()),
    ('activities', '0001_initial', now()),
    ('activities', '0002_alter_outcome_sort_alter_outcomeevent_sort', now()),
    ('agreements', '0001_initial', now()),
    ('auth', '0001_initial', now()),
    ('auth', '0002_alter_permission_name_max_length', now()),
    ('auth', '0003_alter_user_email_max_length', now()),
    ('auth', '0004_alter_user_username_opts', now()),
    ('auth', '0005_alter_user_last_login_null', now()),
    ('auth', '0006_require_contenttypes_0002', now()),
    ('auth', '0007_alter_validators_add_error_messages', now()),
    ('auth', '0008_alter_user_username_max_length', now()),
    ('auth', '0009_alter_user_last_name_max_length', now()),
    ('auth', '0010_alter_group_name_max_length', now()),
    ('auth', '0011_update_proxy_permissions', now()),
    ('auth', '0012_alter_user_first_name_max_length', now()),
    ('certificates', '0001_initial', now()),
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
    ('delegations', '0001_initial', now()),
    ('directory', '0001_initial', now()),
    ('directory', '0002_contacts', now()),
    ('exchange', '0001_initial', now()),
    ('exchange', '0002_planned_for', now()),
    ('figures', '0001_initial', now()),
    ('groups', '0001_initial', now()),
    ('groups', '0002_a_way_that_nobody_said', now()),
    ('imports', '0001_initial', now()),
    ('intake', '0001_initial', now()),
    ('invitations', '0001_initial', now()),
    ('journal', '0001_initial', now()),
    ('journal', '0002_keep_growing_only', now()),
    ('journal', '0003_entry_by_instant', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('notices', '0001_initial', now()),
    ('notices', '0002_how_long_a_mail_is_tried', now()),
    ('notices', '0003_words_stand_outside_the_tables', now()),
    ('notices', '0004_people_without_an_account', now()),
    ('notices', '0005_each_is_to_one_reader', now()),
    ('outcomes', '0001_initial', now()),
    ('participation', '0001_initial', now()),
    ('passports', '0001_initial', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('preparation', '0001_initial', now()),
    ('procrastinate', '0001_initial', now()),
    ('procrastinate', '0002_drop_started_at_column', now()),
    ('procrastinate', '0003_drop_started_at_column', now()),
    ('procrastinate', '0004_drop_procrastinate_version_table', now()),
    ('procrastinate', '0005_fix_procrastinate_fetch_job', now()),
    ('procrastinate', '0006_fix_trigger_status_events_insert', now()),
    ('procrastinate', '0007_add_queueing_lock_column', now()),
    ('procrastinate', '0008_close_fetch_job_race_condition', now()),
    ('procrastinate', '0009_add_defer_job_function', now()),
    ('procrastinate', '0010_add_procrastinate_periodic_defers', now()),
    ('procrastinate', '0011_add_foreign_key_index', now()),
    ('procrastinate', '0012_add_locks_to_periodic_defer', now()),
    ('procrastinate', '0013_fix_procrastinate_defer_periodic_job', now()),
    ('procrastinate', '0014_add_finish_job_and_retry_job_functions', now()),
    ('procrastinate', '0015_add_trigger_on_job_deletion', now()),
    ('procrastinate', '0016_delete_finished_jobs', now()),
    ('procrastinate', '0017_add_checks_to_finish_job', now()),
    ('procrastinate', '0018_add_checks_to_retry_job', now()),
    ('procrastinate', '0019_fix_finish_job_compat_issue', now()),
    ('procrastinate', '0020_add_index_on_procrastinate_jobs', now()),
    ('procrastinate', '0021_add_kwargs_to_defer_periodic_job', now()),
    ('procrastinate', '0022_null_locks_excluded', now()),
    ('procrastinate', '0023_remove_old_finish_job_function', now()),
    ('procrastinate', '0024_job_id_bigint', now()),
    ('procrastinate', '0025_add_models', now()),
    ('procrastinate', '0026_add_job_priority', now()),
    ('procrastinate', '0027_add_periodic_job_priority', now()),
    ('procrastinate', '0028_add_cancel_states', now()),
    ('procrastinate', '0029_add_additional_params_to_retry_job', now()),
    ('procrastinate', '0030_alter_procrastinateevent_options', now()),
    ('procrastinate', '0031_add_indexes_for_fetch_job', now()),
    ('procrastinate', '0032_pre_cancel_notification', now()),
    ('procrastinate', '0033_post_cancel_notification', now()),
    ('procrastinate', '0034_pre_add_heartbeat', now()),
    ('procrastinate', '0035_post_add_heartbeat', now()),
    ('procrastinate', '0036_add_worker_model', now()),
    ('procrastinate', '0037_pre_batch_defer_jobs', now()),
    ('procrastinate', '0038_post_batch_defer_jobs', now()),
    ('procrastinate', '0039_pre_priority_lock_fetch_job', now()),
    ('procrastinate', '0040_pre_retry_failed_job', now()),
    ('procrastinate', '0041_post_retry_failed_job', now()),
    ('programme', '0001_initial', now()),
    ('programme', '0002_choosing_coming_and_feedback', now()),
    ('publishing', '0001_initial', now()),
    ('reception', '0001_initial', now()),
    ('records', '0001_extensions', now()),
    ('records', '0002_embargo', now()),
    ('registration', '0001_initial', now()),
    ('reports', '0001_initial', now()),
    ('reports', '0002_reports_of_activities', now()),
    ('runtime', '0001_initial', now()),
    ('sessions', '0001_initial', now()),
    ('socialaccount', '0001_initial', now()),
    ('socialaccount', '0002_token_max_lengths', now()),
    ('socialaccount', '0003_extra_data_default_dict', now()),
    ('socialaccount', '0004_app_provider_id_settings', now()),
    ('socialaccount', '0005_socialtoken_nullable_app', now()),
    ('socialaccount', '0006_alter_socialaccount_extra_data', now()),
    ('sources', '0001_initial', now()),
    ('topics', '0001_initial', now()),
    ('training', '0001_initial', now()),
    ('usersessions', '0001_initial', now());
