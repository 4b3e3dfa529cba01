CREATE TABLE "badge_checks" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"key" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"level" text,
	"why" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "badge_checks_issuer_subject_key_pk" PRIMARY KEY("issuer","subject","key")
);
--> statement-breakpoint
ALTER TABLE "learners" ADD COLUMN "mail" text;--> statement-breakpoint
ALTER TABLE "badge_checks" ADD CONSTRAINT "badge_checks_issuer_subject_learners_issuer_subject_fk" FOREIGN KEY ("issuer","subject") REFERENCES "public"."learners"("issuer","subject") ON DELETE no action ON UPDATE no action;