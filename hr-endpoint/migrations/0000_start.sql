CREATE TABLE "completions" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"key" uuid NOT NULL,
	"revision" integer NOT NULL,
	"event_id" uuid,
	"item" jsonb,
	"received_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "completions_issuer_subject_key_pk" PRIMARY KEY("issuer","subject","key")
);
--> statement-breakpoint
CREATE TABLE "keys" (
	"hash" text PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learners" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learners_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"key" uuid NOT NULL,
	"revision" integer NOT NULL,
	"event_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_event" UNIQUE("issuer","subject","event_id")
);
--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_issuer_subject_learners_issuer_subject_fk" FOREIGN KEY ("issuer","subject") REFERENCES "public"."learners"("issuer","subject") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keys" ADD CONSTRAINT "keys_issuer_subject_learners_issuer_subject_fk" FOREIGN KEY ("issuer","subject") REFERENCES "public"."learners"("issuer","subject") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_issuer_subject_learners_issuer_subject_fk" FOREIGN KEY ("issuer","subject") REFERENCES "public"."learners"("issuer","subject") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "completions_received_at" ON "completions" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "completions_competencies" ON "completions" USING gin (("item" -> 'competencies') jsonb_path_ops);