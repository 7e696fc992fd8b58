namespace ReportGen.Generator.Tests.Schema;

/// <summary>A form in which every key of the schema language stands, and a version that amends each part of it.</summary>
internal static class EveryKey
{
    public const string Base = """
        {
          "$schema": "reportgen.schema.json",
          "report": "Every", "version": "1", "title": "年报", "titleEn": "Report", "source": "〔2024〕1号", "years": "2020..2024",
          "units": { "件": { "labelEn": "cases" }, "箱": { "labelEn": "boxes", "of": "件", "times": 12.5 } },
          "fragments": { "parts": { "up": { "label": "增", "labelEn": "up", "aliases": ["加"], "kind": "signed", "unit": "件" }, "down": "减", "sum": { "label": "计", "total": true } } },
          "sections": {
            "intro": { "text": "optional", "topics": { "plain": "甲事", "full": { "label": "乙事", "labelEn": "second", "aliases": ["丙事"] } } },
            "words": { "title": "一、概况", "titleEn": "Overview", "aliases": ["概况"], "text": "required" },
            "figures": { "title": "二、表", "text": "none", "tables": ["grid", "bands"] },
            "end": "三、其他"
          },
          "counted": ["申请", "复议"],
          "rates": { "done": { "names": ["办结率"], "part": ["办结"], "of": ["收到"], "unless": ["按时"] } },
          "statements": {
            "stated": {
              "label": "数", "labelEn": "number", "patterns": ["收到#件"], "none": ["没有收到"], "equals": ["grid/x[b]"],
              "about": ["申请"], "notAbout": ["信箱"], "unless": ["复议"], "sections": ["words"], "mention": ["公开"],
              "severity": "info", "since": "2021", "until": "2023"
            }
          },
          "figures": {
            "main": {
              "label": "主要", "labelEn": "main", "parts": true,
              "items": { "one": { "label": "乙数", "labelEn": "b", "cell": "grid/y/b" }, "two": { "label": "丙数", "cell": "grid/y/c.up" } }
            },
            "rest": { "label": "其余", "items": { "three": { "label": "丑", "cell": "bands/first.x/k" } } }
          },
          "tables": {
            "grid": {
              "name": "表一", "nameEn": "Table 1", "note": "注", "noteEn": "note", "unit": "件", "kind": "count", "places": 0, "unitLabel": "单位", "unitLabelEn": "Unit",
              "columns": { "d": { "label": "丁", "without": ["x.x1"] }, "a": { "label": "甲", "value": true, "columns": { "a1": "其中" } }, "b": { "label": "乙", "places": 2 }, "e": { "label": "戊", "computed": "b + d" }, "c": { "label": "丙", "use": "parts" } },
              "rows": { "x": { "label": "子", "labelEn": "first", "aliases": ["首"], "kind": "count", "unit": "件", "value": true, "rows": { "x1": "其一" } }, "y": { "label": "丑", "without": ["d"], "cells": { "b": { "unit": "件", "kind": "decimal", "places": 1 } } }, "z": { "label": "寅", "total": true } },
              "rules": {
                "less": {
                  "each": "column", "assert": "x >= y", "when": "y > 1", "organs": ["*市", "!*县*"], "severity": "warning", "missing": "zero",
                  "tolerance": 0.5, "since": "2021", "until": "2022", "message": "{left}", "messageEn": "{right}"
                }
              }
            },
            "bands": {
              "corner": "项目", "cornerEn": "Item", "columns": { "a": "甲" },
              "bands": { "first": { "label": "（一）", "labelEn": "(1)", "aliases": ["一"], "corner": "名", "cornerEn": "Name", "columns": { "k": "卯" }, "rows": { "x": "辰" } }, "second": { "label": "（二）", "rows": { "x": "巳" } } }
            }
          }
        }
        """;

    public const string Patch = """
        {
          "report": "Every", "version": "2", "extends": "1", "title": "新年报", "source": "〔2025〕1号", "years": "2025",
          "units": { "件": "files" },
          "fragments": { "parts": { "up": null, "more": { "label": "多", "after": "down" } } },
          "sections": { "intro": { "topics": { "plain": null } }, "words": { "after": "figures" }, "end": null },
          "counted": ["诉讼"],
          "rates": { "done": { "unless": ["网上"] }, "answered": { "names": ["答复率"], "part": ["答复"], "of": ["收到"] } },
          "statements": { "stated": { "severity": "error", "equals": ["grid/w[b]"] } },
          "figures": { "main": { "labelEn": "first", "items": { "two": null, "four": { "label": "卯", "cell": "bands/first.x/k", "after": "one" } } }, "rest": null, "last": { "label": "末", "items": { "five": { "label": "巳", "cell": "bands/first.x/k" } }, "after": "main" } },
          "tables": {
            "grid": {
              "note": null, "columns": { "b": { "label": "新乙", "was": ["b"], "after": "c" } },
              "rows": { "x": { "cells": { "b": { "kind": "signed" } }, "rows": { "x2": { "label": "其二", "after": "x1" } } }, "w": { "label": "午", "was": "y", "after": "x" }, "y": null },
              "rules": { "less": null, "more": { "each": "row", "assert": "b >= a.a1" } }
            },
            "bands": { "bands": { "second": null, "third": { "label": "（三）", "after": "first", "rows": { "x": "未" } } } }
          }
        }
        """;
}
