using CheckService;

CheckApplication.Create(args).Run();
