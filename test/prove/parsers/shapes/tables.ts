import { filled, numbered, type Shapes } from "../text.ts";

const row = (n: number): string => `${n},Is it so ${n}?,Yes\n`;

/** Tables as text: questions of others, our own table, a form, whatever. */
export const tables: Shapes = {
  "rows of questions": (bytes) => `No,Question,Answer\n${numbered(row, bytes)}`,
  "rows with semicolons": (bytes) => `No;Question;Answer\n${numbered((n) => `${n};Is it so?;Yes\n`, bytes)}`,
  "rows with tabs": (bytes) => `No\tQuestion\tAnswer\n${numbered((n) => `${n}\tIs it so?\tYes\n`, bytes)}`,
  "rows in quotes": (bytes) => `No,Question,Answer\n${numbered((n) => `"${n}","Is it ""so""?","Yes"\n`, bytes)}`,
  "one row of columns": (bytes) => `Question,${filled("Yes,", bytes)}\n1,2\n`,
  "headers again and again": (bytes) => filled("Question,", bytes),
  "rows of many columns": (bytes) => `Question\n${filled(`${"x,".repeat(200)}\n`, bytes)}`,
  "long rows of headers": (bytes) => `${filled(`${"Question,".repeat(500)}\n`, bytes)}`,
  "empty rows": (bytes) => `Question,Answer\n${filled("\n", bytes)}x,y\n`,
  "rows of commas": (bytes) => `Question,Answer\n${filled(",,,,,,,,\n", bytes)}`,
  "a cell of blanks": (bytes) => `Question,Answer\n${filled(" ", bytes)},x\n`,
  "a cell of words": (bytes) => `Question,Answer\n"${filled("Yes / No, ", bytes)}",x\n`,
  "a cell of lines": (bytes) => `Question,Answer\n"${filled("- one\n", bytes)}","${filled("a) b\n", bytes / 2)}"\n`,
  "cells of long texts": (bytes) => `Question,Answer\n${filled(`"${"word ".repeat(2_000)}",x\n`, bytes)}`,
  "an open quotation mark": (bytes) => `Question,Answer\n"${filled("word ", bytes)}`,
  "quotation marks": (bytes) => `Question,Answer\n${filled('"', bytes)}`,
  "quotation marks in cells": (bytes) => `Question,Answer\n${filled('a"b,', bytes)}`,
  "questions in parts": (bytes) =>
    `Ref,Section,Question,Answer\n${numbered((n) => `${n}.1,Part ${n},Is it so?,"Yes;No;N/A"\n`, bytes)}`,
  "questions with controls": (bytes) =>
    `Ref,Question,Control,Weight\n${numbered((n) => `${n},Is it so?,"A.2.2, A.5.3; CC1.1",3\n`, bytes)}`,
  "our own table": (bytes) =>
    `Row,Belongs to,Id,Type,Text,Version,More\nQuestionnaire,,own,,Own,1,"language: en"\nSection,,s,,S,,\n${numbered((n) => `Question,s,q${n},yesNo,Is it so?,,\n`, bytes)}`,
  "our own table, of columns of one question": (bytes) =>
    `Row,Belongs to,Id,Type,Text,Version,More\nQuestionnaire,,own,,Own,1,"language: en"\nSection,,s,,S,,\nQuestion,s,q,table,All?,,\n${numbered((n) => `Column,q,c${n},text,Word,,\n`, bytes)}`,
  "our own table, with data in a cell": (bytes) =>
    `Row,Belongs to,Id,Type,Text,Version,More\nQuestionnaire,,own,,Own,1,"retiredIds: [${numbered((n) => `o${n}`, bytes, ", ")}]"\nSection,,s,,S,,\n`,
  "a form": (bytes) => `type,name,label,relevant\n${numbered((n) => `text,q${n},Is it so?,\n`, bytes)}`,
  "a form of questions shown for the one before": (bytes) =>
    `type,name,label,relevant\n${numbered((n) => `text,q${n},Is it so?,\${q${n - 1}} != ''\n`, bytes)}`,
  "a form of groups in groups": (bytes) => `type,name,label\n${numbered((n) => `begin group,g${n},Part\n`, bytes)}`,
  "a form of groups": (bytes) =>
    `type,name,label\n${numbered((n) => `begin group,g${n},Part\ntext,t${n},T?\nend group,,\n`, bytes)}`,
  "a form of one list": (bytes) =>
    `survey,,,\n,type,name,label\n,select_one l,q,Which?\nchoices,,,\n,list_name,name,label\n${numbered((n) => `,l,c${n},Choice ${n}\n`, bytes)}`,
  "a form of one long list that all questions ask with": (bytes) =>
    `survey,,,\n,type,name,label\n${numbered((n) => `,select_one l,q${n},Which?\n`, Math.min(bytes / 2, 50_000))}choices,,,\n,list_name,name,label\n${numbered((n) => `,l,c${n},Choice ${n}\n`, bytes / 2)}`,
  "a form of many lists": (bytes) =>
    `survey,,,\n,type,name,label\n${numbered((n) => `,select_one l${n},q${n},Which?\n`, bytes / 2)}choices,,,\n,list_name,name,label\n${numbered((n) => `,l${n},c,Choice\n`, bytes / 2)}`,
};

/** Filled-in answers as a table. */
export const answerTables: Shapes = {
  "rows of the same question": (bytes) => `Id,Answer,Explanation\n${filled("policy,Yes,Because\n", bytes)}`,
  "rows of questions that are not there": (bytes) => `Id,Answer,Explanation\n${numbered((n) => `q${n},Yes,\n`, bytes)}`,
  "rows without an id": (bytes) => `Id,Answer,Explanation\n${filled(",Yes,Because\n", bytes)}`,
  "one long answer": (bytes) => `Id,Answer,Explanation\nstory,"${filled("word ", bytes)}",\n`,
  "an answer of lines": (bytes) => `Id,Answer,Explanation\ntests,"${filled("Never\n", bytes)}",\n`,
  "a number without end": (bytes) => `Id,Answer,Explanation\nusers,${filled("1", bytes)},\n`,
  "a number with blanks": (bytes) => `Id,Answer,Explanation\nusers,"1${filled(" ", bytes)}x",\n`,
  "a number with marks": (bytes) => `Id,Answer,Explanation\nusers,"${filled("1.000,", bytes)}",\n`,
  "a day without end": (bytes) => `Id,Answer,Explanation\nsince,"${filled("2026-01-", bytes)}",\n`,
  "columns of one's own": (bytes) => `Id,Answer,Explanation,${filled("x,", bytes)}\npolicy,Yes,\n`,
  "titles above": (bytes) => `${filled("a title,", bytes)}\nId,Answer,Explanation\npolicy,Yes,\n`,
};

/** A Statement of Applicability, copied or typed. */
export const soaTables: Shapes = {
  "rows of controls": (bytes) =>
    `Control,Included,Reason\n${filled("A.2.2,Yes,We need it\nA.5.3,No,We do not\n", bytes)}`,
  "typed lines": (bytes) => filled("A 7.6 excluded - we prepare no data\n", bytes),
  "one line of blanks": (bytes) => `A.2.2${filled(" ", bytes)}x\n`,
  "one line of dashes": (bytes) => `A.2.2 ${filled("- ", bytes)}\n`,
  "one line of numbers": (bytes) => `A.2${filled(".2", bytes)} no\n`,
  "one line of controls": (bytes) => filled("A.2.2, yes, ", bytes),
  "one long reason": (bytes) => `A.2.2,no,${filled("because ", bytes)}\n`,
  "rows of numbers": (bytes) => filled("5.1,Yes,x\n", bytes),
  "one row of columns": (bytes) => `A.2.2;${filled("yes;", bytes)}\n`,
};
