using ReportGen.Publishing.Commands;
using Water;

return ReportCommands.Run(WaterForms.All, args);
