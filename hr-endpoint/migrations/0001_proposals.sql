CREATE TABLE "proposals" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"key" uuid NOT NULL,
	"revision" integer NOT NULL,
	"event_id" uuid,
	"item" jsonb,
	"received_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "proposals_issuer_subject_key_pk" PRIMARY KEY("issuer","subject","key")
);
--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "of" text DEFAULT 'completions' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_issuer_subject_learners_issuer_subject_fk" FOREIGN KEY ("issuer","subject") REFERENCES "public"."learners"("issuer","subject") ON DELETE no action ON UPDATE no action;